//! What must be read, what must not, and what must not stop the program.

use crate::{
    read,
    testing::{Dice, Pose, Scene, link},
};
use qrcodegen::QrCodeEcc as Level;

const UPRIGHT: Pose = Pose { middle: (215.0, 215.0), side: 300.0, degrees: 0.0, tilt: 0.0, mirrored: false };

/// A link of 320 characters, 300 pixels wide, turned in steps of so many degrees, in both levels of correction that links are given.
fn check(what: &str, every: u8, change: impl Fn(Scene, u64) -> Scene) {
    for (name, level) in [("low", Level::Low), ("medium", Level::Medium)] {
        for degrees in (0..24_u8).map(|step| u16::from(step) * 15).filter(|degrees| degrees % u16::from(every) == 0) {
            let seed = u64::from(degrees) * 31 + 7;
            let text = link(320, seed);
            let scene = change(Scene::of(&text, level, f32::from(degrees)), seed);
            assert_eq!(scene.read(), [text], "{what}, {name}, turned by {degrees}");
        }
    }
}

#[test]
fn a_long_link_at_every_angle() {
    check("as it is", 15, |scene, _| scene);
}

#[test]
fn every_pixel_off_by_up_to_a_fifth() {
    check("grain", 15, |scene, seed| scene.grainy(0.2, seed));
}

#[test]
fn a_fifth_of_the_pixels_black_or_white() {
    check("pepper", 15, |scene, seed| scene.peppered(0.2, seed));
}

#[test]
fn out_of_focus() {
    check("blur", 45, |scene, seed| scene.blurred(1.0).grainy(0.05, seed));
}

#[test]
fn in_uneven_light() {
    check("shade", 45, |scene, seed| scene.shaded(0.25).grainy(0.08, seed));
}

#[test]
fn light_on_dark() {
    check("inverted", 45, |scene, seed| scene.each(|pixel| 255.0 - pixel).grainy(0.1, seed));
}

#[test]
fn slanted() {
    for degrees in [0.0, 20.0, 45.0, 100.0, 200.0, 290.0] {
        let text = link(320, degrees as u64);
        let pose = Pose { tilt: 0.2, degrees, ..UPRIGHT };
        let scene = Scene::new(430, 430, 200.0).with(&text, Level::Low, pose).grainy(0.1, 3);
        assert_eq!(scene.read(), [text], "turned by {degrees}");
    }
}

#[test]
fn seen_in_a_mirror() {
    let text = link(320, 5);
    let pose = Pose { mirrored: true, degrees: 30.0, ..UPRIGHT };
    assert_eq!(Scene::new(430, 430, 255.0).with(&text, Level::Low, pose).read(), [text]);
}

#[test]
fn small_and_large_codes() {
    // The number of characters, and the width of the picture and the code.
    for (length, canvas, side) in
        [(31, 120, 100.0), (60, 200, 90.0), (40, 900, 850.0), (320, 1000, 900.0), (1000, 900, 800.0)]
    {
        let text = link(length, 9);
        let middle = canvas as f32 / 2.0;
        let pose = Pose { middle: (middle, middle), side, degrees: 12.0, ..UPRIGHT };
        let scene = Scene::new(canvas, canvas, 255.0).with(&text, Level::Low, pose);
        assert_eq!(scene.read(), [text], "{length} characters in {side} pixels");
    }
}

#[test]
fn a_large_picture_is_made_smaller() {
    let text = link(100, 4);
    let pose = Pose { middle: (1200.0, 900.0), side: 900.0, degrees: 33.0, ..UPRIGHT };
    assert_eq!(Scene::new(2400, 1800, 180.0).with(&text, Level::Low, pose).grainy(0.2, 1).read(), [text]);
}

#[test]
fn two_codes_in_one_picture() {
    let (one, other) = (link(320, 1), link(200, 2));
    let scene = Scene::new(760, 430, 210.0)
        .with(&one, Level::Low, Pose { degrees: 10.0, ..UPRIGHT })
        .with(&other, Level::Medium, Pose { middle: (560.0, 215.0), side: 260.0, degrees: -25.0, ..UPRIGHT })
        .grainy(0.05, 8);
    let mut found = scene.read();
    found.sort_by_key(String::len);
    assert_eq!(found, [other, one]);
}

#[test]
fn where_there_is_no_code() {
    assert!(Scene::new(640, 480, 128.0).read().is_empty(), "one grey");
    assert!(Scene::new(640, 480, 128.0).grainy(0.5, 1).read().is_empty(), "grain");
    assert!(Scene::new(320, 240, 128.0).peppered(1.0, 2).read().is_empty(), "black and white");
    let (mut wide, mut dice) = (Scene::new(640, 480, 90.0), Dice(4));
    for block in 0..600 {
        let (x, y, grey) = (dice.throw() as usize % 620, dice.throw() as usize % 460, dice.part() * 255.0);
        for i in 0..(block % 20) * (block % 17) {
            wide.pixels[(y + i % 17) * 640 + x + i / 17] = grey;
        }
    }
    assert!(wide.read().is_empty(), "blocks");
}

#[test]
fn sizes_that_are_none() {
    let pixels = vec![0_u8; 10_000];
    let sizes = [(0, 0), (0, 10_000), (10_000, 0), (1, 1), (100, 99), (101, 100), (10_000, 1), (5000, 2), (20, 500)];
    for (width, height) in sizes.into_iter().chain([(usize::MAX, usize::MAX), (usize::MAX, 2), (1 << 32, 1 << 32)]) {
        assert!(read(&pixels, width, height).is_empty(), "{width} by {height}");
    }
    assert!(read(&[], 0, 0).is_empty());
    assert!(read(&pixels, 100, 100).is_empty());
    for side in 21..80 {
        assert!(read(&vec![side as u8; side * side], side, side).is_empty(), "{side}");
    }
}

/// Pictures that are cut, torn and shifted: read or not, but never a panic.
#[test]
fn torn_pictures_do_no_harm() {
    let whole = Scene::of(&link(120, 3), Level::Low, 20.0);
    let mut dice = Dice(77);
    for _ in 0..60 {
        let mut torn = whole.clone();
        for _ in 0..dice.throw() % 6 + 1 {
            let (from, to) = (dice.throw() as usize % torn.pixels.len(), dice.throw() as usize % torn.pixels.len());
            let length = (dice.throw() as usize % 40_000).min(torn.pixels.len() - from.max(to));
            torn.pixels.copy_within(from..from + length, to);
        }
        let height = dice.throw() as usize % 409 + 21;
        torn.pixels.truncate(height * torn.width);
        let _ = Scene { height, ..torn }.read();
    }
}

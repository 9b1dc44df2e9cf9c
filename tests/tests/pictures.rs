//! The picture of a link comes back as the link, from a bad picture, too: what the page draws is what the camera's program reads.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use content::CATALOGUE;
use domain::{
    question::{Answer, Level, QuestionId},
    response::Response,
    round::{Form, ShortRoundId},
};
use exchange::pass::{self, Invite, Passed, Qr};

/// A link with thirty answers and two notes, at the address of a common host.
fn link() -> String {
    let round = ShortRoundId(0x9e37_79b9);
    let mut response = Response::new(pass::response_id(round, 0x0bad_cafe));
    response.revision = 1;
    let level = |n: usize| Level::ALL.get((n * n + n) % 6).map_or(Answer::DontKnow, |&level| Answer::Level(level));
    response.answers = CATALOGUE.asked(Form::Full).zip(0..).map(|(q, n)| (q.id, level(n))).collect();
    let notes = [
        ("1.1a", "We plan two weeks ahead and then the pager decides what we build. Nobody says no to it."),
        ("3.2b", "Staging differs from production in at least the database version, and nobody wrote down why."),
    ];
    response.notes = notes.map(|(id, note)| (id.parse::<QuestionId>().unwrap(), note.to_owned())).into();
    let passed = Passed { round, questions_version: CATALOGUE.version, response };
    format!("https://someorg.github.io/unsolo/#{}", pass::write_link(&CATALOGUE, Form::Full, &passed).unwrap())
}

/// Numbers that look random, the same on every run.
struct Dice(u64);

impl Dice {
    /// From 0 to below 1.
    fn throw(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }
}

/// What happens to a pixel.
type Noise = fn(f64, &mut Dice) -> f64;

/// A code of `side` pixels with its margin, turned about the middle of a grey picture that holds it, each pixel the mean of nine.
fn picture(qr: &Qr, side: usize, degrees: f64, noise: Noise) -> (Vec<u8>, usize) {
    let size = side * 3 / 2;
    let (sin, cos) = degrees.to_radians().sin_cos();
    let scale = qr.side() as f64 / side as f64;
    let margin = (qr.side() - qr.size) as f64 / 2.0;
    let light = |x: f64, y: f64| {
        let (x, y) = (x - size as f64 / 2.0, y - size as f64 / 2.0);
        let turned = (x * cos + y * sin, y * cos - x * sin);
        let at = (turned.0 * scale + qr.side() as f64 / 2.0, turned.1 * scale + qr.side() as f64 / 2.0);
        if at.0 < 0.0 || at.1 < 0.0 || at.0 >= qr.side() as f64 || at.1 >= qr.side() as f64 {
            return 0.55;
        }
        let module = (at.0 - margin, at.1 - margin);
        let inside = module.0 >= 0.0 && module.1 >= 0.0;
        if inside && qr.is_dark(module.0 as usize, module.1 as usize) { 0.0 } else { 1.0 }
    };
    let mut dice = Dice(degrees as u64 + 1);
    let mut pixels = Vec::with_capacity(size * size);
    for y in 0..size {
        for x in 0..size {
            let parts = (0..9).map(|n| light(x as f64 + f64::from(n % 3) / 3.0, y as f64 + f64::from(n / 3) / 3.0));
            let grey = noise(parts.sum::<f64>() / 9.0, &mut dice);
            pixels.push((grey.clamp(0.0, 1.0) * 255.0).round() as u8);
        }
    }
    (pixels, size)
}

fn reads(link: &str, side: usize, noise: Noise) {
    let qr = pass::qr(link).unwrap();
    for degrees in (0..360).step_by(15) {
        let (pixels, size) = picture(&qr, side, degrees.into(), noise);
        assert_eq!(scan::read(&pixels, size, size), [link], "{side} pixels, {degrees} degrees");
    }
}

#[test]
fn a_picture_of_300_pixels_at_any_angle() {
    reads(&link(), 300, |grey, _| grey);
}

#[test]
fn a_picture_of_300_pixels_with_every_pixel_off_by_up_to_a_fifth() {
    reads(&link(), 300, |grey, dice| grey + (dice.throw() - 0.5) * 0.4);
}

#[test]
fn a_picture_of_300_pixels_with_a_fifth_of_them_black_or_white() {
    reads(&link(), 300, |grey, dice| match dice.throw() {
        hit if hit < 0.1 => 0.0,
        hit if hit < 0.2 => 1.0,
        _ => grey,
    });
}

#[test]
fn an_invitation_that_is_small_in_the_picture() {
    let letters = Invite { round: ShortRoundId(0x9e37_79b9), form: Form::Full, language: 0 }.write(&CATALOGUE);
    reads(&format!("https://someorg.github.io/unsolo/#/join/{letters}"), 90, |grey, dice| {
        grey + (dice.throw() - 0.5) * 0.2
    });
}

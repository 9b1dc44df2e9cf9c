//! Pictures for the tests: codes as a camera might see them, the same on every run.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Numbers that look random.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn throw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 20
    }

    /// From 0 to 1.
    pub(crate) fn part(&mut self) -> f32 {
        (self.throw() % 100_000) as f32 / 100_000.0
    }
}

/// A link of so many characters.
pub(crate) fn link(length: usize, seed: u64) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut dice = Dice(seed * 7919 + 12_345);
    let mut text = "https://unsolo.example.org/#/r/".to_owned();
    while text.len() < length {
        text.push(char::from(SIGNS[dice.throw() as usize % 64]));
    }
    text
}

/// How a code stands in a picture.
#[derive(Clone, Copy)]
pub(crate) struct Pose {
    pub(crate) middle: (f32, f32),
    /// The width of the code with its quiet border.
    pub(crate) side: f32,
    pub(crate) degrees: f32,
    /// How much nearer the lower edge is than the middle.
    pub(crate) tilt: f32,
    pub(crate) mirrored: bool,
}

/// A picture in the making.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) pixels: Vec<f32>,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

impl Scene {
    /// Nothing but one grey.
    pub(crate) fn new(width: usize, height: usize, grey: f32) -> Self {
        Self { pixels: vec![grey; width * height], width, height }
    }

    /// A picture that holds one code, 300 pixels wide and turned.
    pub(crate) fn of(text: &str, level: QrCodeEcc, degrees: f32) -> Self {
        let size = 430;
        let middle = size as f32 / 2.0;
        let pose = Pose { middle: (middle, middle), side: 300.0, degrees, tilt: 0.0, mirrored: false };
        Self::new(size, size, 255.0).with(text, level, pose)
    }

    /// Draws a code, each pixel as the mean of 16 places.
    pub(crate) fn with(mut self, text: &str, level: QrCodeEcc, pose: Pose) -> Self {
        const QUIET: i32 = 4;
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let code = QrCode::encode_segments_advanced(&bytes, level, Version::MIN, Version::MAX, None, false).unwrap();
        let size = (code.size() + 2 * QUIET) as f32;
        let (sin, cos) = pose.degrees.to_radians().sin_cos();
        for y in 0..self.height {
            for x in 0..self.width {
                let (mut sum, mut hits) = (0.0, 0.0);
                for i in 0..16_u8 {
                    let (dx, dy) = (f32::from(i % 4) / 4.0 + 0.125, f32::from(i / 4) / 4.0 + 0.125);
                    let (px, py) = (x as f32 + dx - pose.middle.0, y as f32 + dy - pose.middle.1);
                    let (a, b) = (cos * px + sin * py, cos * py - sin * px);
                    let depth = (1.0 - pose.tilt * b / pose.side) * pose.side;
                    let (u, v) = (a / depth * size + size / 2.0, b / depth * size + size / 2.0);
                    let u = if pose.mirrored { size - u } else { u };
                    if (0.0..size).contains(&u) && (0.0..size).contains(&v) {
                        hits += 1.0;
                        let dark = code.get_module(u.floor() as i32 - QUIET, v.floor() as i32 - QUIET);
                        sum += if dark { 0.0 } else { 255.0 };
                    }
                }
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = (sum + *pixel * (16.0 - hits)) / 16.0;
            }
        }
        self
    }

    /// Changes every pixel.
    pub(crate) fn each(mut self, mut change: impl FnMut(f32) -> f32) -> Self {
        self.pixels.iter_mut().for_each(|pixel| *pixel = change(*pixel));
        self
    }

    /// Every pixel is off by up to a part of the whole range.
    pub(crate) fn grainy(self, part: f32, seed: u64) -> Self {
        let mut dice = Dice(seed + 1);
        self.each(|pixel| pixel + (dice.part() * 2.0 - 1.0) * part * 255.0)
    }

    /// A part of the pixels is black or white, whatever it was.
    pub(crate) fn peppered(self, part: f32, seed: u64) -> Self {
        let mut dice = Dice(seed + 1);
        self.each(|pixel| match (dice.part() < part, dice.part() < 0.5) {
            (false, _) => pixel,
            (true, true) => 0.0,
            (true, false) => 255.0,
        })
    }

    /// From full light at the left to a part of it at the right.
    pub(crate) fn shaded(mut self, part: f32) -> Self {
        let width = self.width;
        for (i, pixel) in self.pixels.iter_mut().enumerate() {
            *pixel *= 1.0 - (1.0 - part) * (i % width) as f32 / width as f32;
        }
        self
    }

    /// Out of focus: a bell of so many pixels.
    pub(crate) fn blurred(self, sigma: f32) -> Self {
        let reach = (3.0 * sigma).ceil() as isize;
        let bell: Vec<f32> = (-reach..=reach).map(|i| (-((i * i) as f32) / (2.0 * sigma * sigma)).exp()).collect();
        let whole: f32 = bell.iter().sum();
        let along = |scene: &Self, down: bool| {
            let (width, height) = (scene.width as isize, scene.height as isize);
            let mut pixels = Vec::new();
            for y in 0..height {
                for x in 0..width {
                    let near = |i: isize| {
                        let (x, y) =
                            if down { (x, (y + i).clamp(0, height - 1)) } else { ((x + i).clamp(0, width - 1), y) };
                        scene.pixels[(y * width + x) as usize]
                    };
                    pixels.push((-reach..=reach).zip(&bell).map(|(i, part)| near(i) * part).sum::<f32>() / whole);
                }
            }
            Self { pixels, ..*scene }
        };
        along(&along(&self, false), true)
    }

    /// What is read in it.
    pub(crate) fn read(&self) -> Vec<String> {
        crate::read(&self.bytes(), self.width, self.height)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.pixels.iter().map(|pixel| pixel.round().clamp(0.0, 255.0) as u8).collect()
    }
}

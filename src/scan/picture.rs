//! A grey picture, and what is made of it before anything is looked for.

/// Rows of grey pixels.
pub(crate) struct Picture {
    /// Row by row, 0 for black.
    pub(crate) pixels: Vec<u8>,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

impl Picture {
    /// The grey at a place between pixels; outside, that of the edge.
    pub(crate) fn at(&self, x: f32, y: f32) -> f32 {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (dx, dy) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let (upper, lower) = (self.row(top), self.row(top + 1));
        let across = |row: &[u8]| {
            let pixel = |x: isize| f32::from(row.get(inside(x, self.width)).copied().unwrap_or_default());
            pixel(left) * (1.0 - dx) + pixel(left + 1) * dx
        };
        across(upper) * (1.0 - dy) + across(lower) * dy
    }

    fn row(&self, y: isize) -> &[u8] {
        let start = inside(y, self.height) * self.width;
        self.pixels.get(start..start + self.width).unwrap_or_default()
    }

    /// Half as wide and half as high. Noise is less there, and large codes are small.
    pub(crate) fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut pixels = Vec::with_capacity(width * height);
        for y in 0..height {
            let (upper, lower) = (self.row(2 * y as isize), self.row(2 * y as isize + 1));
            for (upper, lower) in upper.chunks_exact(2).zip(lower.chunks_exact(2)) {
                let sum: u16 = upper.iter().chain(lower).map(|p| u16::from(*p)).sum();
                pixels.push(((sum + 2) / 4) as u8);
            }
        }
        Self { pixels, width, height }
    }

    /// Each pixel with a part of its neighbours, 1 2 1 across and down.
    pub(crate) fn smooth(&self) -> Self {
        let mut pixels = Vec::with_capacity(self.pixels.len());
        let mut down: Vec<u16> = Vec::with_capacity(self.width + 2);
        for y in 0..self.height as isize {
            let rows = self.row(y - 1).iter().zip(self.row(y)).zip(self.row(y + 1));
            down.clear();
            down.push(0);
            down.extend(rows.map(|((a, b), c)| u16::from(*a) + 2 * u16::from(*b) + u16::from(*c)));
            // At the edges a pixel is its own neighbour.
            let (first, last) = (down.get(1).copied(), down.last().copied());
            if let Some(edge) = down.first_mut() {
                *edge = first.unwrap_or_default();
            }
            down.push(last.unwrap_or_default());
            pixels.extend(down.windows(3).map(|near| {
                let [a, b, c] = *near else { return 0 };
                ((a + 2 * b + c + 8) / 16) as u8
            }));
        }
        Self { pixels, width: self.width, height: self.height }
    }

    /// Each pixel as the middle one of nine: single wrong ones are gone.
    pub(crate) fn calm(&self) -> Self {
        let middle = |a: u8, b: u8, c: u8| a.min(b).max(a.max(b).min(c));
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..self.height as isize {
            let rows = self.row(y - 1).iter().zip(self.row(y)).zip(self.row(y + 1));
            // The three of a column in their order; of the lowest, the middle and the highest of three columns, the highest, the
            // middle and the lowest have the middle of all nine in the middle.
            let columns = rows.map(|((a, b), c)| [*a.min(b).min(c), middle(*a, *b, *c), *a.max(b).max(c)]);
            let mut columns: Vec<[u8; 3]> = columns.collect();
            columns.insert(0, columns.first().copied().unwrap_or_default());
            columns.push(columns.last().copied().unwrap_or_default());
            pixels.extend(columns.windows(3).map(|near| {
                let [[a, b, c], [d, e, f], [g, h, i]] = *near else { return 0 };
                middle(a.max(d).max(g), middle(b, e, h), c.min(f).min(i))
            }));
        }
        Self { pixels, width: self.width, height: self.height }
    }

    /// Which pixels are darker than what is around them, as far as `reach` pixels: uneven light does not matter then.
    pub(crate) fn dark(&self, reach: usize) -> Vec<bool> {
        // In a flat area nothing is dark, whatever the noise of the camera is.
        const AT_LEAST: u32 = 5;
        let (width, height) = (self.width, self.height);
        // How much there is in the columns of the rows around this one.
        let mut columns = vec![0_u32; width];
        let mut rows = 0;
        let mut dark = Vec::with_capacity(width * height);
        let add = |columns: &mut [u32], y: usize| {
            columns.iter_mut().zip(self.row(y as isize)).for_each(|(sum, pixel)| *sum += u32::from(*pixel));
        };
        for y in 0..reach.min(height) {
            add(&mut columns, y);
            rows += 1;
        }
        for y in 0..height {
            if y + reach < height {
                add(&mut columns, y + reach);
                rows += 1;
            }
            if y > reach {
                let gone = self.row((y - reach - 1) as isize);
                columns.iter_mut().zip(gone).for_each(|(sum, pixel)| *sum -= u32::from(*pixel));
                rows -= 1;
            }
            let column = |x: usize| columns.get(x).copied().unwrap_or_default();
            let mut sum: u32 = (0..reach.min(width)).map(column).sum();
            let mut wide = reach.min(width) as u32;
            for (x, pixel) in self.row(y as isize).iter().enumerate() {
                if x + reach < width {
                    sum += column(x + reach);
                    wide += 1;
                }
                if x > reach {
                    sum -= column(x - reach - 1);
                    wide -= 1;
                }
                dark.push((u32::from(*pixel) + AT_LEAST) * wide * rows < sum);
            }
        }
        dark
    }
}

/// The nearest place in a row or column of so many.
fn inside(place: isize, of: usize) -> usize {
    place.clamp(0, of as isize - 1) as usize
}

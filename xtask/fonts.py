"""Makes the screen fonts (public/fonts), the width tables of the charts (src/charts/metrics/widths.rs) and, with
`paper_fonts.py`, the fonts of the PDF reports (public/fonts/paper).

Needs npm, and Python with fonttools, brotli and uharfbuzz. Run from the project root:

    python3 xtask/fonts.py

The result depends only on the package versions below. Everything is derived from the Open Font License packages
named here; neither licence reserves a font name, so the subsets keep their names.
"""

import io
import pathlib
import shutil
import subprocess
import tempfile

import paper_fonts
import uharfbuzz
from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables as ot
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import instancer
from paper_fonts import copy

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "public" / "fonts"
TABLES = ROOT / "src" / "charts" / "metrics" / "widths.rs"

PACKAGES = {"newsreader": "5.3.0", "libre-franklin": "5.3.0"}

# What a page in English needs, and letters of western European names. Fractions, ordinals and other marks nobody
# types here are left to the system's fonts.
LATIN = (
    [*range(0x20, 0x7F), 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xB4, 0xB5, 0xB6, 0xB7, 0xBB]
    + [*range(0xBF, 0x100), 0x131, 0x152, 0x153]
    + [0x2009, *range(0x2010, 0x2015), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A]
    + [0x20AC, 0x2122, 0x2212]
)
# Central European, Baltic, Turkish and Romanian letters.
LATIN_EXT = [*range(0x100, 0x131), *range(0x132, 0x152), *range(0x154, 0x180), *range(0x218, 0x21C), 0x1E9E]

# Newsreader is drawn for 6 to 72 points; one drawing between heading and headline saves 45 kB of 80 and can hardly be
# told apart at 21 to 56 px.
OPTICAL_SIZE = 32

# Advance of every figure of Libre Franklin, in 1/1000 em, at the lightest and at the boldest weight: near its mean.
FIGURE_ADVANCE = (650, 672)


def source(modules, family, part):
    axes = "opsz" if family == "newsreader" else "wght"
    path = modules / "@fontsource-variable" / family / "files" / f"{family}-{part}-{axes}-normal.woff2"
    font = TTFont(path, recalcTimestamp=False)
    if family == "newsreader":
        return copy(instancer.instantiateVariableFont(font, {"wght": (400, 400, 600), "opsz": OPTICAL_SIZE}))
    return copy(instancer.instantiateVariableFont(font, {"wght": (400, 400, 650)}))


def screen_slice(modules, family, part):
    font = source(modules, family, part)
    if family == "libre-franklin" and part == "latin":
        add_tabular_figures(font)
        font = copy(font)
    return font


def add_tabular_figures(font):
    """Libre Franklin has none: each figure is placed in the middle of one common advance, as feature tnum."""
    glyf, gvar, hmtx = font["glyf"], font["gvar"], font["hmtx"]
    cmap = font.getBestCmap()
    figures = [cmap[ord(c)] for c in "0123456789"]
    bold = instancer.instantiateVariableFont(copy(font), {"wght": 650})
    order = font.getGlyphOrder()
    for name in figures:
        light_shift = round((FIGURE_ADVANCE[0] - hmtx[name][0]) / 2)
        bold_shift = round((FIGURE_ADVANCE[1] - bold["hmtx"][name][0]) / 2)
        pen = TTGlyphPen(glyf)
        pen.addComponent(name, (1, 0, 0, 1, light_shift, 0))
        glyph = pen.glyph()
        tabular = f"{name}.tnum"
        order.append(tabular)
        font.setGlyphOrder(order)
        glyf[tabular] = glyph
        glyph.recalcBounds(glyf)
        hmtx[tabular] = (FIGURE_ADVANCE[0], glyph.xMin)
        # one component and four phantom points: origin, advance, top, bottom
        moved = [(bold_shift - light_shift, 0), (0, 0), (FIGURE_ADVANCE[1] - FIGURE_ADVANCE[0], 0), (0, 0), (0, 0)]
        gvar.variations[tabular] = [TupleVariation({"wght": (0, 1, 1)}, moved)]
    if "HVAR" in font:
        del font["HVAR"]
    font["maxp"].numGlyphs = len(order)
    add_feature_tnum(font, {name: f"{name}.tnum" for name in figures})


def add_feature_tnum(font, mapping):
    """Adds one lookup and one feature to the GSUB table."""
    table = font["GSUB"].table
    single = ot.SingleSubst()
    single.mapping = mapping
    lookup = ot.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 1, 0, [single], 1
    # Lookups run in their order: figures first, before anything could join them.
    for record in table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [i + 1 for i in record.Feature.LookupListIndex]
    for other in table.LookupList.Lookup:
        for sub in other.SubTable:
            shift_nested_lookups(sub)
    if getattr(table, "FeatureVariations", None) is not None:
        table.FeatureVariations, table.Version = None, 0x00010000
    table.LookupList.Lookup.insert(0, lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    feature = ot.Feature()
    feature.FeatureParams, feature.LookupListIndex, feature.LookupCount = None, [0], 1
    record = ot.FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", feature
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    index = table.FeatureList.FeatureCount - 1
    for script in table.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex.append(index)
            system.FeatureCount = len(system.FeatureIndex)


def shift_nested_lookups(thing):
    """Every lookup moved by one place, so do the references of contextual rules."""
    if hasattr(thing, "SequenceIndex") and hasattr(thing, "LookupListIndex"):
        thing.LookupListIndex += 1
        return
    for value in vars(thing).values() if hasattr(thing, "__dict__") else ():
        for item in value if isinstance(value, list) else [value]:
            if hasattr(item, "__dict__"):
                shift_nested_lookups(item)


def fix_kerning_at_one_weight(font):
    """Kerning that also varies with the weight costs 6 kB and is not seen between 400 and 650."""
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ():
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2:
                continue
            if sub.Format == 1:
                values = [r.Value1 for pair in sub.PairSet for r in pair.PairValueRecord]
            else:
                values = [r2.Value1 for r1 in sub.Class1Record for r2 in r1.Class2Record]
            for value in filter(None, values):
                for name in ("XPlaDevice", "YPlaDevice", "XAdvDevice", "YAdvDevice"):
                    if hasattr(value, name):
                        delattr(value, name)
            sub.ValueFormat1 &= 0x0F


def write(font, characters, path):
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga", "tnum", "locl"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    cut = subset.Subsetter(options)
    cut.populate(unicodes=characters)
    cut.subset(font)
    fix_kerning_at_one_weight(font)
    subset.save_font(font, path, options)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def advances(family, weight, characters):
    """Advance in 1/1000 em of each character, shaped as the page does: tabular figures, no kerning."""
    widths = {}
    for part in ("latin", "latin-ext"):
        font = TTFont(OUT / f"{family}-{part}.woff2")
        present = font.getBestCmap()
        font.flavor = None
        buffer = io.BytesIO()
        font.save(buffer)
        face = uharfbuzz.Face(buffer.getvalue())
        shaper = uharfbuzz.Font(face)
        shaper.set_variations({"wght": weight})
        for code in characters:
            if code in present and code not in widths:
                text = uharfbuzz.Buffer()
                text.add_str(chr(code))
                text.guess_segment_properties()
                uharfbuzz.shape(shaper, text, {"tnum": True, "lnum": True, "kern": False})
                widths[code] = round(sum(p.x_advance for p in text.glyph_positions) * 1000 / face.upem)
    return widths


def write_tables():
    faces = {
        "SANS_REGULAR": ("libre-franklin", 400, "Libre Franklin 400"),
        "SANS_BOLD": ("libre-franklin", 650, "Libre Franklin 650"),
        "SERIF": ("newsreader", 500, "Newsreader 500"),
    }
    run = list(range(0x20, 0x180))
    others = sorted(c for c in LATIN + LATIN_EXT if c >= 0x180)
    lines = [
        "//! Advance widths of the screen fonts in 1/1000 em. Written by `xtask/fonts.py`, not by hand.",
        "//!",
        "//! A width of 0 means that the font has no such character.",
        "",
        "/// The first character of the long tables, which run without a gap to U+017F.",
        "pub(super) const FIRST: u32 = 0x20;",
        "",
        "/// Characters beyond the long tables, in order; the short tables have one width for each.",
        f"pub(super) static OTHERS: [u16; {len(others)}] = [",
        *rows(others, "0x{:04X}"),
        "];",
    ]
    for name, (family, weight, title) in faces.items():
        widths = advances(family, weight, run + others)
        lines += [
            "",
            f"/// {title}, U+0020 to U+017F.",
            f"pub(super) static {name}: [u16; {len(run)}] = [",
            *rows([widths.get(c, 0) for c in run], "{}"),
            "];",
            "",
            f"/// {title}, the [`OTHERS`].",
            f"pub(super) static {name}_OTHERS: [u16; {len(others)}] = [",
            *rows([widths.get(c, 0) for c in others], "{}"),
            "];",
        ]
    TABLES.parent.mkdir(parents=True, exist_ok=True)
    TABLES.write_text("\n".join(lines) + "\n")


def rows(numbers, form):
    line = "   "
    for number in numbers:
        item = " " + form.format(number) + ","
        if len(line) + len(item) > 120:
            yield line
            line = "   "
        line += item
    yield line


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        wanted = [f"@fontsource-variable/{name}@{version}" for name, version in PACKAGES.items()]
        wanted += [f"{name}@{version}" for name, version in paper_fonts.PACKAGES.items()]
        subprocess.run(["npm", "install", "--silent", "--prefix", place, *wanted], check=True)
        modules = pathlib.Path(place) / "node_modules"
        for family in PACKAGES:
            for part, characters in (("latin", LATIN), ("latin-ext", LATIN_EXT)):
                font = screen_slice(modules, family, part)
                write(font, characters, OUT / f"{family}-{part}.woff2")
            licence = modules / "@fontsource-variable" / family / "LICENSE"
            shutil.copyfile(licence, OUT / f"LICENSE-{family}.txt")
        paper_fonts.write_all(modules, OUT / "paper", screen_slice)
    write_tables()


if __name__ == "__main__":
    main()

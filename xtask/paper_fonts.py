"""Makes the fonts of the PDF reports (public/fonts/paper): plain TTF at one weight, for a reader without fonts.

Called by `xtask/fonts.py`. The packages bring each family in slices; a file here joins the slices it needs. The only
name that a licence reserves is "Source", which no family here has, so the subsets keep their names.
"""

import io
import shutil
import unicodedata

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.varLib import instancer

VARIABLE = "@fontsource-variable"

PACKAGES = {
    f"{VARIABLE}/noto-sans": "5.3.0",
    f"{VARIABLE}/noto-serif": "5.3.0",
    f"{VARIABLE}/noto-sans-arabic": "5.3.0",
    f"{VARIABLE}/noto-sans-armenian": "5.3.0",
    f"{VARIABLE}/noto-sans-bengali": "5.3.0",
    f"{VARIABLE}/noto-sans-devanagari": "5.3.0",
    f"{VARIABLE}/noto-sans-georgian": "5.3.0",
    f"{VARIABLE}/noto-sans-hebrew": "5.3.0",
    f"{VARIABLE}/noto-sans-jp": "5.3.1",
    f"{VARIABLE}/noto-sans-kr": "5.3.1",
    f"{VARIABLE}/noto-sans-sc": "5.3.1",
    f"{VARIABLE}/noto-sans-tamil": "5.3.0",
    f"{VARIABLE}/noto-sans-thai": "5.3.0",
    "@fontsource/noto-emoji": "5.3.2",
    "@fontsource/noto-sans-math": "5.3.0",
    "@fontsource/noto-sans-symbols-2": "5.3.0",
}

# The fonts of every report: file, family as packaged, weight, slices. The first two families come as on the screen.
BASE = [
    ("newsreader-500", "newsreader", 500, ["latin", "latin-ext", "vietnamese"]),
    ("franklin-400", "libre-franklin", 400, ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext"]),
    ("franklin-650", "libre-franklin", 650, ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext"]),
    ("noto-sans-400", "noto-sans", 400, ["greek", "greek-ext", "cyrillic", "cyrillic-ext"]),
    ("noto-sans-650", "noto-sans", 650, ["greek", "greek-ext", "cyrillic", "cyrillic-ext"]),
    ("noto-serif-500", "noto-serif", 500, ["greek", "greek-ext", "cyrillic", "cyrillic-ext"]),
]
SCREEN = ("newsreader", "libre-franklin")

# Fonts of one slice for one script, at weight 400, fetched when a text needs them.
SCRIPTS = ["arabic", "armenian", "bengali", "devanagari", "georgian", "hebrew", "tamil", "thai"]

# East Asian families: the coded character set whose characters are kept. cp932 is JIS X 0208 with letters of names
# (髙, 﨑) and signs that Japanese writers use; cp949 is KS X 1001 with all of the Hangul.
EAST_ASIAN = {"noto-sans-jp": "cp932", "noto-sans-kr": "cp949", "noto-sans-sc": "gb2312"}

FAMILIES = {"newsreader": "Newsreader", "libre-franklin": "Libre Franklin"}

# Arrows, comparisons and ticks that reports and their texts use, of packages that come at one weight only.
SYMBOLS = {
    ("noto-sans-math", "latin"): [*range(0x2000, 0x2300), *range(0x27F5, 0x2800)],
    ("noto-sans-symbols-2", "symbols"): [*range(0x2300, 0x2800), *range(0x2B00, 0x2C00)],
}

# rvrn has the drawings of a few bold Cyrillic letters and currency signs.
FEATURES = ["kern", "liga", "tnum", "lnum", "locl", "mark", "mkmk", "ccmp", "calt", "rvrn"]

# What joins and moves the letters of the other scripts.
SHAPING = FEATURES + (
    "isol init medi fina med2 fin2 fin3 rlig rclt clig curs cswh stch"
    " nukt akhn rphf rkrf pref blwf half pstf vatu cjct abvf cfar pres abvs blws psts haln abvm blwm dist"
).split()

# NULL, CR and the byte order mark are in the slices, but nothing that a text shows.
NO_TEXT = {0x0, 0xD, 0xFEFF}


def copy(font):
    buffer = io.BytesIO()
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer, recalcTimestamp=False)


def variable_slice(modules, family, part):
    path = modules / VARIABLE / family / "files" / f"{family}-{part}-wght-normal.woff2"
    return TTFont(path, recalcTimestamp=False)


def at_weight(font, weight):
    """A copy at one weight, so that nothing of the variable font is left but its outlines."""
    font.flavor = None
    return instancer.instantiateVariableFont(copy(font), {"wght": weight})


def cut(font, characters, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.glyph_names = True  # needed to join slices; left out when the file is written
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["BASE", "MATH", "MVAR", "STAT", "gasp", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def join(fonts, features):
    """One font of several slices. Each later slice brings what the earlier ones lack, and the combining marks again:
    its letters name the marks in rules of their own."""
    taken, parts = set(), []
    for font in fonts:
        present = set(font.getBestCmap())
        new = present - taken - NO_TEXT
        marks = {c for c in present if unicodedata.combining(chr(c))}
        parts.append(cut(font, new | marks, features))
        taken |= new
    if len(parts) == 1:
        return parts[0]
    return merge_by_name(parts)


def merge_by_name(parts):
    """Slices of one family give one name to one glyph; the joiner of fonttools would rename the second of a name, and
    the rules that came with it would no longer meet the text."""
    files = []
    for part in parts:
        files.append(io.BytesIO())
        part.save(files[-1])
    theirs = merge.computeMegaGlyphOrder
    merge.computeMegaGlyphOrder = shared_glyph_order
    try:
        joined = merge.Merger().merge(files)
    finally:
        merge.computeMegaGlyphOrder = theirs
    joined["glyf"].glyphOrder = joined.getGlyphOrder()
    reorderGlyphs(joined, joined.getGlyphOrder())  # sorts the rules of the later slices
    for tag in ("created", "modified"):
        setattr(joined["head"], tag, getattr(parts[0]["head"], tag))
    joined.recalcTimestamp = False
    for tag in ("GSUB", "GPOS"):
        if tag in joined and joined[tag].table.ScriptList:
            complete_languages(joined[tag].table)
    return copy(joined)


def shared_glyph_order(merger, orders):
    merger.glyphOrder = list(dict.fromkeys(name for order in orders for name in order))


def complete_languages(table):
    """A language that only one slice knows would miss the features of the others."""
    tags = [record.FeatureTag for record in table.FeatureList.FeatureRecord] if table.FeatureList else []
    for script in table.ScriptList.ScriptRecord:
        common = script.Script.DefaultLangSys.FeatureIndex if script.Script.DefaultLangSys else []
        for record in script.Script.LangSysRecord:
            own = record.LangSys.FeatureIndex
            known = {tags[i] for i in own}
            own += [i for i in common if tags[i] not in known]
            record.LangSys.FeatureCount = len(own)


def rename(font, family, weight):
    """Family and weight as the report asks for them, instead of the names of the variable font's first weight."""
    style = "Bold" if weight >= 600 else "Regular"
    postscript = f"{family.replace(' ', '')}-{weight}"
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == 3]
    for number, text in ((1, family), (2, style), (3, postscript), (4, f"{family} {weight}"), (6, postscript)):
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if style == "Bold" else 0x40)
    font["head"].macStyle = 1 if style == "Bold" else 0


def write(font, family, weight, path):
    rename(font, family, weight)
    font["post"].formatType = 3.0
    font.flavor = None
    font.recalcTimestamp = False
    font.save(path, reorderTables=True)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def keep_letters_whole(font):
    """Rules that take a letter apart (ŀ, ŉ, ǆ) change its width; the charts have measured it as it is."""
    for lookup in font["GSUB"].table.LookupList.Lookup if font["GSUB"].table.LookupList else ():
        for sub in lookup.SubTable:
            if lookup.LookupType == 2:
                sub.mapping = {}
    return font


def write_base(modules, out, screen_slice):
    for file, family, weight, parts in BASE:
        load = screen_slice if family in SCREEN else variable_slice
        fonts = [keep_letters_whole(at_weight(load(modules, family, part), weight)) for part in parts]
        write(join(fonts, FEATURES), FAMILIES.get(family) or title(family), weight, out / f"{file}.ttf")


def write_scripts(modules, out):
    for script in SCRIPTS:
        family = f"noto-sans-{script}"
        font = at_weight(variable_slice(modules, family, script), 400)
        write(join([font], SHAPING), title(family), 400, out / f"{family}.ttf")


def write_east_asian(modules, out):
    for family, codec in EAST_ASIAN.items():
        wanted = characters_of(codec)
        fonts = []
        for path in sorted((modules / VARIABLE / family / "files").glob("*-wght-normal.woff2")):
            font = TTFont(path, recalcTimestamp=False)
            new = wanted & set(font.getBestCmap())
            if new:
                wanted -= new
                fonts.append(at_weight(cut(font, new, []), 400))
        write(join(fonts, []), title(family), 400, out / f"{family}.ttf")


def characters_of(codec):
    """What the East Asian standards have beyond the letters of the base fonts. Hanja is left out: Korean texts have all
    but given it up, and it would double the file."""
    found = {c for c in range(0x2000, 0x10000) if not 0xD800 <= c < 0xF900 and chr(c).encode(codec, "ignore")}
    if codec == "cp949":
        found -= {*range(0x4E00, 0xA000), *range(0xF900, 0xFB00)}
    return found | {0x20, 0xA0}


def static_slice(modules, family, part):
    path = modules / "@fontsource" / family / "files" / f"{family}-{part}-400-normal.woff2"
    return TTFont(path, recalcTimestamp=False)


def write_emoji(modules, out):
    """The slice called emoji has every emoji with the rules for sequences; the numbered ones have parts of it."""
    font = static_slice(modules, "noto-emoji", "emoji")
    write(join([font], FEATURES), title("noto-emoji"), 400, out / "noto-emoji.ttf")


def write_symbols(modules, out):
    for (family, part), characters in SYMBOLS.items():
        font = static_slice(modules, family, part)
        kept = {0x20, *characters} & set(font.getBestCmap())
        write(cut(font, kept, []), title(family), 400, out / f"{family}.ttf")


def title(family):
    return " ".join(word.upper() if len(word) == 2 else word.title() for word in family.split("-"))


def write_all(modules, out, screen_slice):
    out.mkdir(parents=True, exist_ok=True)
    write_base(modules, out, screen_slice)
    write_others(modules, out)
    write_licences(modules, out)


def write_others(modules, out):
    write_scripts(modules, out)
    write_east_asian(modules, out)
    write_emoji(modules, out)
    write_symbols(modules, out)


def write_licences(modules, out):
    for package in [f"{VARIABLE}/{family}" for family in SCREEN] + list(PACKAGES):
        family = package.split("/")[1]
        licence = (modules / package / "LICENSE").read_text()
        some_slice = sorted((modules / package / "files").glob("*-normal.woff2"))[0]
        notice = TTFont(some_slice)["name"].getDebugName(0)
        # Some packages name the publisher only; the licence asks for the notice that the font itself has.
        if notice not in licence:
            licence = f"{notice}\n{licence}"
        (out / f"LICENSE-{family}.txt").write_text(licence)

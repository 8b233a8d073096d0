package org.lianxin.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The fonts of PDFs: those that the build brings along, and whatever an office has put into its
 * folder for characters that these lack.
 */
@Component
class LetterFonts {

  private static final String PREFIX = "fonts/";
  private static final int LAST = 0x3FFFF;

  private final LetterSettings settings;
  private final Font text = bundled("NotoSerifSC_400Regular.ttf", "letter", false);
  private final Font bold = bundled("NotoSerifSC_700Bold.ttf", "letter", true);
  private final Font rare = bundled("NotoSerifJP_400Regular.ttf", "rare", false);
  private final ConcurrentHashMap<String, BitSet> known = new ConcurrentHashMap<>();

  LetterFonts(LetterSettings settings) {
    this.settings = settings;
  }

  /** One font file and the family it is used as. */
  record Font(String family, boolean bold, Resource file) {

    InputStream open() {
      try {
        return file.getInputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether PDFs can be made at all. */
  boolean there() {
    return text.file.exists() && bold.file.exists();
  }

  /** The fonts that a text needs: every one of them takes memory while it is rendered. */
  List<Font> neededBy(String text) {
    var needed = new ArrayList<>(List.of(this.text, bold));
    var missing = missing(text, points(this.text));
    for (var font : further()) {
      var before = missing.cardinality();
      missing.andNot(points(font));
      if (missing.cardinality() < before) {
        needed.add(font);
      }
    }
    return needed;
  }

  /** Characters that none of the fonts has. */
  List<Integer> lackingIn(String text) {
    var missing = missing(text, points(this.text));
    further().forEach(font -> missing.andNot(points(font)));
    return missing.stream().boxed().toList();
  }

  private static BitSet missing(String text, BitSet known) {
    var missing = new BitSet();
    text.codePoints()
        .filter(point -> !Character.isISOControl(point) && !known.get(point))
        .forEach(missing::set);
    return missing;
  }

  /** The office's own come first. */
  private List<Font> further() {
    var further = new ArrayList<>(own());
    if (rare.file.exists()) {
      further.add(rare);
    }
    return further;
  }

  private List<Font> own() {
    var folder = settings.fonts();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".ttf"))
              .sorted()
              .map(Path::toFile)
              .toList();
      var fonts = new ArrayList<Font>();
      for (var file : found) {
        fonts.add(new Font("own" + fonts.size(), false, new FileSystemResource(file)));
      }
      return fonts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BitSet points(Font font) {
    return known.computeIfAbsent(font.file.getDescription(), name -> read(font));
  }

  private static BitSet read(Font font) {
    try (var in = font.open();
        var ttf = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      var lookup = ttf.getUnicodeCmapLookup();
      var points = new BitSet();
      for (var point = 0; point <= LAST; point++) {
        if (lookup.getGlyphId(point) != 0) {
          points.set(point);
        }
      }
      return points;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font bundled(String file, String family, boolean bold) {
    return new Font(family, bold, new ClassPathResource(PREFIX + file));
  }
}

package dev.escalation.report.document;

import dev.escalation.chart.FontSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The program's own typeface in a PDF. It knows the letters of Latin, Greek and Cyrillic scripts. */
final class Typeface {
    static final String FAMILY = "Inter Tabular";
    /** Stands for a character that the typeface lacks. */
    static final char MISSING = '\u25A1';

    private static final TrueTypeFont REGULAR = parsed(Weight.REGULAR);
    private static final CmapLookup LETTERS = letters();

    /** The faces that are embedded. */
    enum Weight {
        REGULAR("Regular", 400),
        SEMIBOLD("SemiBold", 600);

        private final String file;
        final int css;

        Weight(String name, int css) {
            this.file = "fonts/InterTabular-" + name + ".ttf";
            this.css = css;
        }

        InputStream open() {
            return Objects.requireNonNull(FontSupport.class.getResourceAsStream(file), file);
        }
    }

    private Typeface() {}

    /** The text with {@link #MISSING} for every character that cannot be drawn. */
    static String drawable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(knows(c) ? c : MISSING));
        return out.toString();
    }

    static boolean knows(int codePoint) {
        return LETTERS.getGlyphId(codePoint) != 0;
    }

    private static CmapLookup letters() {
        try {
            return REGULAR.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(Weight weight) {
        try (InputStream in = weight.open()) {
            byte[] bytes = in.readAllBytes();
            return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.escalation.chart;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java's text drawing work on machines without fontconfig and fonts.
 *
 * <p>There even {@link Font#createFont} fails, because Java wants a system font for its logical fonts first ("Fontconfig head is
 * null"). Java also accepts a font configuration of its own; so when the system's fails, one that names only the bundled font
 * is written to a temporary folder and announced by the property {@code sun.awt.fontconfig}. A property that is already set wins.
 */
public final class FontSupport {
    private static final String CONFIG_PROPERTY = "sun.awt.fontconfig";
    private static final String FOLDER = "fonts/";

    private FontSupport() {}

    /** Whether charts can be drawn, for {@code doctor}; never throws. */
    public static FontStatus check() {
        Loaded loaded = Loaded.ONCE;
        return switch (loaded.source) {
            case SYSTEM -> new FontStatus(loaded.source, "Fonts: the system's font configuration works.");
            case BUNDLED ->
                new FontStatus(loaded.source, "Fonts: this machine has none, charts use the bundled font only.");
            case NONE ->
                new FontStatus(loaded.source, FontsMissingException.advice(Objects.requireNonNull(loaded.failure)));
        };
    }

    /**
     * Prepares fonts; cheap after the first call. Call it before anything else of AWT.
     *
     * @throws FontsMissingException when no text can be drawn on this machine
     */
    public static void require() {
        Loaded loaded = Loaded.ONCE;
        if (loaded.failure != null) {
            throw new FontsMissingException(loaded.failure);
        }
    }

    static Font face(FontWeight weight) {
        require();
        return Objects.requireNonNull(Loaded.ONCE.faces.get(weight));
    }

    /** The result of the only attempt of this process: Java keeps its font set-up for good, so must we. */
    private static final class Loaded {
        static final Loaded ONCE = attempt();

        final FontStatus.Source source;
        final Map<FontWeight, Font> faces;
        final @Nullable Throwable failure;

        private Loaded(FontStatus.Source source, Map<FontWeight, Font> faces, @Nullable Throwable failure) {
            this.source = source;
            this.faces = faces;
            this.failure = failure;
        }

        private static Loaded attempt() {
            try {
                return new Loaded(FontStatus.Source.SYSTEM, loadFaces(), null);
            } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError | AWTError e) {
                return withBundledConfiguration(e);
            }
        }

        private static Loaded withBundledConfiguration(Throwable systemFailure) {
            if (System.getProperty(CONFIG_PROPERTY) != null) {
                return new Loaded(FontStatus.Source.NONE, Map.of(), systemFailure);
            }
            try {
                System.setProperty(CONFIG_PROPERTY, writeConfiguration().toString());
                return new Loaded(FontStatus.Source.BUNDLED, loadFaces(), null);
            } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError | AWTError e) {
                System.clearProperty(CONFIG_PROPERTY);
                e.addSuppressed(systemFailure);
                return new Loaded(FontStatus.Source.NONE, Map.of(), e);
            }
        }
    }

    private static Map<FontWeight, Font> loadFaces() throws IOException, FontFormatException {
        Map<FontWeight, Font> faces = new EnumMap<>(FontWeight.class);
        for (FontWeight weight : FontWeight.values()) {
            try (InputStream in = resource(weight)) {
                faces.put(weight, Font.createFont(Font.TRUETYPE_FONT, in));
            }
        }
        return faces;
    }

    private static Path writeConfiguration() throws IOException {
        Path folder = Files.createTempDirectory("escalation-fonts");
        Path font = folder.resolve(FontWeight.REGULAR.fileName());
        try (InputStream in = resource(FontWeight.REGULAR)) {
            Files.copy(in, font);
        }
        Path config = folder.resolve("fontconfig.properties");
        Files.writeString(config, configuration(font), StandardCharsets.ISO_8859_1);
        folder.toFile().deleteOnExit();
        font.toFile().deleteOnExit();
        config.toFile().deleteOnExit();
        return config;
    }

    /** The smallest configuration that Java's reader accepts: every logical font is the one file. */
    static String configuration(Path font) {
        return "version=1\n"
                + "sequence.allfonts=latin-1\n"
                + "allfonts.latin-1=BundledSans\n"
                + "filename.BundledSans=" + escaped(font.toAbsolutePath().toString()) + "\n";
    }

    /** Property files are Latin-1 with escapes; a temporary folder may hold any character. */
    private static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                out.append("\\\\");
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static InputStream resource(FontWeight weight) throws IOException {
        InputStream in = FontSupport.class.getResourceAsStream(FOLDER + weight.fileName());
        if (in == null) {
            throw new IOException("the bundled font " + weight.fileName() + " is not in the program");
        }
        return in;
    }
}

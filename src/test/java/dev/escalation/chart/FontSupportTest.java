package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontSupportTest {
    @Test
    void fontsAreUsableHere() {
        assertThat(FontSupport.check().usable()).isTrue();
        assertThat(FontSupport.check().message()).startsWith("Fonts:");
    }

    @ParameterizedTest
    @EnumSource
    void theBundledFontHasWhatChartsWriteAndItsDigitsLineUp(FontWeight weight) {
        Font font = FontSupport.face(weight).deriveFont(12f);
        assertThat(font.canDisplayUpTo("18\u2009604 \u221212 72\u00a0% 0.1\u20130.2 ≤ ≥ … · ’ é ß ø Ж"))
                .isEqualTo(-1);
        FontRenderContext context = new FontRenderContext(null, true, true);
        assertThat(IntStream.rangeClosed('0', '9')
                        .mapToDouble(c -> font.getStringBounds(Character.toString(c), context)
                                .getWidth()))
                .containsOnly(font.getStringBounds("1", context).getWidth());
    }

    @Test
    void theWrittenConfigurationNamesTheFontWhateverThePath() throws IOException {
        Path font = Path.of("/tmp/café \\ x/Inter.ttf");
        Properties read = new Properties();
        read.load(new StringReader(FontSupport.configuration(font)));
        assertThat(read.getProperty("filename.BundledSans")).isEqualTo(font.toString());
        assertThat(read).containsEntry("version", "1").containsEntry("allfonts.latin-1", "BundledSans");
    }
}

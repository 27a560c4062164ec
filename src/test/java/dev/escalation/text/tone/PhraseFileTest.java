package dev.escalation.text.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFileTest {
    @TempDir
    Path folder;

    private List<Phrase> read(String text) throws IOException {
        return PhraseFile.read(Files.writeString(folder.resolve("phrases.csv"), text));
    }

    @Test
    void readsColumnsInAnyOrderAndEitherSeparator() throws IOException {
        List<Phrase> expected = List.of(
                new Phrase("down again", 2.5, PhraseGroup.BUSINESS_IMPACT), new Phrase("asap", 2, PhraseGroup.URGENCY));
        assertThat(read("phrase,weight,group\ndown again,2.5,business_impact\nasap,2,urgency\n"))
                .isEqualTo(expected);
        assertThat(read("\uFEFFgroup;phrase;weight\r\nBusiness_Impact;\"down again\";2.5\r\n\r\nurgency;asap;2"))
                .isEqualTo(expected);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Phrase> phrases = List.of(
                new Phrase("stop, now", 0.5, PhraseGroup.URGENCY), new Phrase("say \"no\"", 10, PhraseGroup.LEGAL));
        byte[] csv = PhraseFile.csv(phrases);
        assertThat(PhraseFile.read(Files.write(folder.resolve("again.csv"), csv)))
                .isEqualTo(phrases);
        assertThat(PhraseFile.csv(Phrases.shipped().list()))
                .asString(StandardCharsets.UTF_8)
                .startsWith("phrase,weight,group\nas soon as possible,2,urgency\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phrase,weight,group;asap,heavy,urgency|line 2, column weight|'heavy' is no weight|above 0 up to 10",
                "phrase,weight,group;a,1,legal;asap,0,urgency|line 3, column weight|'0' is no weight|1 (weak)",
                "phrase,weight,group;asap,11,urgency|line 2, column weight|'11'|up to 10",
                "phrase,weight,group;asap,NaN,urgency|line 2, column weight|'NaN'|up to 10",
                "phrase,weight,group;asap,,urgency|line 2, column weight|''|up to 10",
                "phrase,weight,group;asap,1,fury|line 2, column group|'fury' is no group|urgency, escalation",
                "phrase,weight,group;asap,1|line 2, column group|'' is no group|legal, sentiment",
                "phrase,weight,group;!?,1,legal|line 2, column phrase|no word in '!?'|delete the line",
                "phrase,weight,group;as-ap,1,legal;AS  AP,1,legal|line 3, column phrase|on line 2 already|Delete one",
                "phrase,weight;asap,1|line 1, column group|is missing|phrase,weight,group",
                "phrase,weight,group|phrases.csv|There is no phrase in it|one phrase a line",
                "``|phrases.csv|There is no phrase in it|one phrase a line",
                "phrase,phrase,group;asap,1,legal|phrases.csv|no CSV table|quotes"
            })
    void badLinesAreNamedWithWhatToDo(String text, String where, String what, String advice) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(UnusablePhrasesException.class)
                .hasMessageStartingWith("phrases.csv")
                .hasMessageContaining(where)
                .hasMessageContaining(what)
                .hasMessageContaining(advice);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                "phrase,weight,group\nfâché,1,legal\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PhraseFile.read(latin)).hasMessageContaining("latin.csv: The text is not UTF-8.");
        Path huge = Files.write(folder.resolve("huge.csv"), new byte[5 << 20]);
        assertThatThrownBy(() -> PhraseFile.read(huge)).hasMessageContaining("larger than 4 MiB");
    }
}

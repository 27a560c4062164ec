package dev.escalation.app.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageModelTest {
    private static final String DAMAGED = "{\"isOn\": tr";

    @TempDir
    Path folder;

    @Test
    void whatIsDamagedIsToldAndCanBeSetUpAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("language-model.json"), DAMAGED);
        LanguageModel model = LanguageModel.in(folder, Secrets.in(folder));
        assertThatThrownBy(model::settings)
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("language-model.json")
                .hasMessageContaining("Set it up again");
        WordingSettings again =
                new WordingSettings(true, "http://localhost:11434/v1", "llama", 30, SecretPlace.NOWHERE);
        model.keep(again, "");
        assertThat(model.settings()).isEqualTo(again);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(other -> !other.equals(file)).toList();
            assertThat(others).hasSize(1);
            assertThat(others.getFirst()).hasContent(DAMAGED);
        }
    }
}

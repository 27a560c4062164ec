package dev.escalation.cli;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.wording.LanguageModel;
import dev.escalation.app.wording.WordingSettings;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatServer;
import dev.escalation.store.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Path;

/** The language model that an option names: a file with its settings, or the one that was set up in the window. */
final class SavedLanguageModel {
    private static final String SAVED = "saved";
    private static final String PASSPHRASE = "WORKBENCH_PASSPHRASE";

    private SavedLanguageModel() {}

    /**
     * @throws dev.escalation.ingest.UnusableInputException if the file cannot be used
     * @throws UnusableRequestException if none is set up, or it is off
     * @throws dev.escalation.store.secrets.SecretException if its key cannot be read
     */
    static ChatServer server(String option) throws IOException {
        return option.equals(SAVED) ? saved() : LanguageModel.ofFile(Path.of(option));
    }

    private static ChatServer saved() throws IOException {
        LanguageModel model = LanguageModel.ofUser(Secrets.ofUser());
        WordingSettings settings = model.settings();
        if (!settings.isOn()) {
            throw new UnusableRequestException("no language model is switched on. Set one up in the window, or give a"
                    + " .env file with LLM_BASE_URL and LLM_MODEL.");
        }
        String passphrase = System.getenv().getOrDefault(PASSPHRASE, "");
        if (model.isLocked(settings) && !passphrase.isEmpty()) {
            model.secrets().unlock(passphrase.toCharArray());
        }
        if (model.isLocked(settings)) {
            throw new UnusableRequestException("the key of the language model is in the encrypted file. Give its"
                    + " passphrase as " + PASSPHRASE + " in the environment.");
        }
        try {
            return model.server(settings, "");
        } catch (ChatException e) {
            throw new UnusableRequestException("the language model that was set up: " + e.getMessage());
        }
    }
}

package dev.escalation.store;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.words.Said;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings as lines {@code NAME=value}, as in a file called {@code .env}. */
public final class DotenvFile {
    private DotenvFile() {}

    /**
     * What stands in the file; the environment is not looked at.
     *
     * @param example a line that the file could have
     * @throws UnusableInputException if it cannot be read
     */
    public static Map<String, String> read(Path file, String example) {
        String name = String.valueOf(file.getFileName());
        Map<String, String> values = new HashMap<>();
        try {
            Dotenv dotenv = Dotenv.configure()
                    .directory(String.valueOf(file.toAbsolutePath().getParent()))
                    .filename(name)
                    .load();
            for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                values.put(entry.getKey(), entry.getValue());
            }
            return values;
        } catch (DotenvException e) {
            throw UnusableInputException.inFile(
                    Said.of("store.dotenv", e.getMessage()), name, Said.of("store.dotenv.advice", example));
        }
    }
}

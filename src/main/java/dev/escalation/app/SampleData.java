package dev.escalation.app;

import dev.escalation.words.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The sample that comes with the program.
 *
 * @param folder with its files
 * @param defaultOut where the demo's results go without {@code --out}
 */
public record SampleData(Path folder, Path defaultOut) {
    /** Set by the start script to the folder that the program was unpacked to. */
    private static final String HOME_PROPERTY = "workbench.home";

    private static final String NAME = "sample-data";

    /** @throws UnusableRequestException if it is neither beside the program nor in the working folder */
    public static SampleData find() {
        return find(System.getProperty(HOME_PROPERTY), Path.of(""));
    }

    static SampleData find(@Nullable String home, Path workingFolder) {
        boolean checkout = Files.exists(workingFolder.resolve("pom.xml")) && hasTickets(workingFolder.resolve(NAME));
        Path defaultOut = workingFolder.resolve(checkout ? "target/demo" : "workbench-demo");
        if (home != null && hasTickets(Path.of(home, NAME))) {
            return new SampleData(Path.of(home, NAME), defaultOut);
        }
        if (hasTickets(workingFolder.resolve(NAME))) {
            return new SampleData(workingFolder.resolve(NAME), defaultOut);
        }
        throw new UnusableRequestException(Said.of("app.sample.none", NAME));
    }

    private static boolean hasTickets(Path folder) {
        return Files.exists(folder.resolve("tickets.csv"));
    }
}

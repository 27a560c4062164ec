package dev.escalation.app;

import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios that were saved in a workspace, in {@code scenarios.json}. */
public final class SavedScenarios {
    public static final String FILE = "scenarios.json";
    /** More are a mistake. */
    public static final int MOST = 100;

    private static final long LARGEST_FILE = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;

    /** @param workspace its folder */
    public SavedScenarios(Path workspace) {
        this.file = workspace.resolve(FILE);
    }

    /**
     * All of them, in the order of saving.
     *
     * @throws UnusableRequestException if the file is damaged; it is left as it is
     */
    public List<SavedScenario> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw damaged(Said.of("app.scenarios.large"));
        }
        try {
            return MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<SavedScenario>>() {});
        } catch (JacksonException e) {
            throw damaged(Sayable.asItIs(e.getOriginalMessage()));
        }
    }

    private static UnusableRequestException damaged(Sayable why) {
        return new UnusableRequestException(Said.of("app.scenarios.damaged", FILE, why));
    }

    /**
     * Saves one more, in place of one of the same name.
     *
     * @return all of them then
     */
    public List<SavedScenario> save(SavedScenario scenario) throws IOException {
        List<SavedScenario> all = without(read(), scenario.name());
        if (all.size() >= MOST) {
            throw new UnusableRequestException(Said.of("app.scenarios.many", MOST));
        }
        all.add(scenario);
        return write(all);
    }

    /** @return all the others */
    public List<SavedScenario> delete(String name) throws IOException {
        return write(without(read(), name));
    }

    private static List<SavedScenario> without(List<SavedScenario> all, String name) {
        List<SavedScenario> others = new ArrayList<>(all);
        others.removeIf(one -> one.name().equals(name));
        return others;
    }

    private List<SavedScenario> write(List<SavedScenario> all) throws IOException {
        OwnerOnlyFile.replace(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        return List.copyOf(all);
    }
}

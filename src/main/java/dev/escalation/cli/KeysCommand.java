package dev.escalation.cli;

import dev.escalation.serve.keys.ApiKey;
import dev.escalation.serve.keys.KeyFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keys for the server. */
@Command(
        name = "keys",
        description = {
            "Creates, lists and revokes the keys that programs show to workbench serve.",
            "A key is printed once; only its hash is kept. A running server follows within a second."
        },
        sortOptions = false)
final class KeysCommand extends WorkbenchCommand {
    /** What to do with keys. */
    private enum Action {
        CREATE,
        LIST,
        REVOKE
    }

    @Parameters(index = "0", paramLabel = "create|list|revoke", defaultValue = "list", description = "What to do.")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Of the key to create or to revoke.")
    private @Nullable String name;

    private final KeyFile keys;

    KeysCommand(Terminal terminal, KeyFile keys) {
        super(terminal);
        this.keys = keys;
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        return switch (action) {
            case CREATE -> created(required());
            case REVOKE -> revoked(required());
            case LIST -> listed();
        };
    }

    private String required() {
        if (name == null) {
            throw new dev.escalation.app.UnusableRequestException(
                    "Say which key, such as: workbench keys " + action.name().toLowerCase(Locale.ROOT) + " helpdesk");
        }
        return name;
    }

    private Result created(String keyName) throws IOException {
        String key = keys.create(keyName);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", keyName);
        json.put("key", key);
        return Result.done(
                json,
                List.of(
                        key,
                        "This is the key " + keyName
                                + ". It is not shown again; clients send it as Authorization: Bearer KEY."));
    }

    private Result revoked(String keyName) throws IOException {
        keys.revoke(keyName);
        return Result.done(Map.of("revoked", keyName), List.of("The key " + keyName + " is not valid any longer."));
    }

    private Result listed() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (ApiKey key : keys.keys()) {
            lines.add(String.format(Locale.ROOT, "%-24s ew_%s_…  created %s", key.name(), key.id(), key.created()));
            json.add(Map.of("name", key.name(), "id", key.id(), "created", key.created()));
        }
        if (lines.isEmpty()) {
            lines.add("There are no keys. Make one with: workbench keys create NAME");
        }
        return Result.done(Map.of("keys", json), lines);
    }
}

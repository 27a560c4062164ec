package dev.escalation.app.alert;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.YamlFields;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Alert rules as YAML, which docs/alerts.md describes. A file is used as a whole or not at all.
 *
 * @param text of the file, which was read once with success
 */
public record AlertsFile(String name, String text) {
    /** What it is called, unless told otherwise. */
    public static final String NAME = "alerts.yaml";

    /** Stands in for the model's line where no model is at hand. */
    private static final double SOME_LINE = 0.5;

    private static final Sayable ADVICE = Said.of("app.alerts.advice");
    private static final Sayable EXAMPLE = Said.of("app.alerts.example");
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_RULES = 1_000;
    private static final List<String> ROOT = List.of("zone", "quiet_hours", "most_a_day", "rules", "deliver");

    /** @throws UnusableInputException naming the line that cannot be used and what to do */
    public static AlertsFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw UnusableInputException.inFile(Said.of("app.file.none"), name, EXAMPLE);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw UnusableInputException.inFile(Said.of("app.file.large"), name, EXAMPLE);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return read(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw UnusableInputException.inFile(Said.of("app.file.utf8"), name, EXAMPLE);
        }
    }

    /** @throws UnusableInputException naming the line that cannot be used and what to do */
    public static AlertsFile read(String name, String text) {
        if (text.isBlank()) {
            throw UnusableInputException.inFile(Said.of("app.file.empty"), name, EXAMPLE);
        }
        AlertsFile file = new AlertsFile(name, text);
        file.rules(SOME_LINE);
        file.delivery();
        return file;
    }

    /**
     * @param alertLine of the model that scores, 0 to 1; for rules that name it
     * @throws UnusableInputException if a rule does not go with this line
     */
    public AlertRules rules(double alertLine) {
        YamlFields root = root();
        ZoneId zone = root.has("zone") ? root.convert("zone", root.required("zone"), ZoneId::of) : ZoneId.of("UTC");
        if (!root.has("zone") && (root.has("quiet_hours") || root.has("most_a_day"))) {
            throw root.error("quiet_hours", Said.of("app.alerts.zone"));
        }
        return new AlertRules(rules(root, new RuleReader(alertLine)), zone, QuietReader.read(root), mostADay(root));
    }

    /** All that the file says, to be changed and written again. */
    public AlertsPlan plan() {
        YamlFields root = root();
        RuleReader reader = new RuleReader(SOME_LINE);
        Optional<ZoneId> zone = root.has("zone") ? Optional.of(rules(SOME_LINE).zone()) : Optional.empty();
        return new AlertsPlan(
                root.blocks("rules").stream().map(reader::terms).toList(),
                zone,
                QuietReader.read(root),
                mostADay(root),
                delivery());
    }

    /**
     * Writes the rules in a folder, in place of what is there. A file that this program has not written as it is, such as one
     * with comments, is kept beside.
     *
     * @return what the file that was there is called now; empty if there was none to keep
     * @throws UnusableInputException if the plan cannot be used; nothing is written
     */
    public static Optional<Path> write(Path folder, AlertsPlan plan) throws IOException {
        byte[] text = plan.file().text().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(NAME);
        Optional<Path> aside = !Files.exists(file) || isOurs(file) ? Optional.empty() : Optional.of(keepBeside(file));
        OwnerOnlyFile.replace(file, text);
        return aside;
    }

    private static boolean isOurs(Path file) throws IOException {
        try {
            AlertsFile there = read(file);
            return there.text().equals(AlertsText.of(there.plan()));
        } catch (UnusableInputException _) {
            return false;
        }
    }

    private static Path keepBeside(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path beside = file.resolveSibling(NAME + ".earlier-" + number);
            if (!Files.exists(beside)) {
                return Files.copy(file, beside);
            }
        }
    }

    /** Who is told in which way. */
    public DeliverySettings delivery() {
        return DeliveryReader.read(root().block("deliver"));
    }

    private YamlFields root() {
        return YamlFields.read(name, text, ADVICE).allowOnly(ROOT);
    }

    private static OptionalInt mostADay(YamlFields root) {
        return root.has("most_a_day")
                ? OptionalInt.of(root.convert(
                        "most_a_day",
                        root.required("most_a_day"),
                        text -> Values.whole("most_a_day", text, 1, 100_000)))
                : OptionalInt.empty();
    }

    private static List<AlertRule> rules(YamlFields root, RuleReader reader) {
        if (!root.has("rules")) {
            throw root.error("rules", Said.of("app.alerts.rules"));
        }
        List<AlertRule> rules = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlFields fields : root.blocks("rules")) {
            AlertRule rule = reader.read(fields);
            Integer earlier = lines.putIfAbsent(rule.name(), fields.line());
            if (earlier != null) {
                throw fields.error("name", Said.of("app.alerts.twice", earlier, rule.name()));
            }
            rules.add(rule);
        }
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw root.error("rules", Said.of("app.alerts.many", MOST_RULES, rules.size()));
        }
        return rules;
    }
}

package dev.escalation.app.sla;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.YamlFields;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.UnusableValueException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Service levels as YAML, which docs/sla.md describes. A file is used as a whole or not at all. */
public final class SlaPolicyFile {
    /** What it is called, unless told otherwise. */
    public static final String NAME = "sla.yaml";

    static final Sayable ADVICE = Said.of("app.sla.advice");
    private static final Sayable EXPORT = Said.of("app.sla.example");
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_TARGETS = 10_000;
    private static final List<String> ROOT = List.of("clock", "pauses", "targets");
    private static final List<String> TARGET = List.of("priority", "tier", "resolve_hours", "first_reply_hours");

    private SlaPolicyFile() {}

    /** @throws UnusableInputException naming the line that cannot be used and what to do */
    public static SlaPolicy read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw UnusableInputException.inFile(Said.of("app.file.none"), name, EXPORT);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw UnusableInputException.inFile(Said.of("app.file.large"), name, EXPORT);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return read(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw UnusableInputException.inFile(Said.of("app.file.utf8"), name, EXPORT);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param name of the file
     * @throws UnusableInputException naming the line that cannot be used and what to do
     */
    public static SlaPolicy read(String name, String text) {
        if (text.isBlank()) {
            throw UnusableInputException.inFile(Said.of("app.file.empty"), name, EXPORT);
        }
        YamlFields root = YamlFields.read(name, text, ADVICE).allowOnly(ROOT);
        WorkingHours hours = ClockReader.clock(root);
        boolean pauses = pauses(root);
        return new SlaPolicy(targets(root), hours, pauses, new Evidence.Stated());
    }

    /**
     * A policy as {@link #read} takes it; where it comes from is not kept.
     *
     * @throws IllegalArgumentException if it has no target, or a clock with several shifts a day
     */
    public static String text(SlaPolicy policy) {
        return SlaPolicyText.of(policy);
    }

    private static boolean pauses(YamlFields root) {
        return root.convert("pauses", root.required("pauses"), text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableValueException(Said.of("app.sla.pauses", text));
        });
    }

    private static List<SlaTarget> targets(YamlFields root) {
        if (!root.has("targets")) {
            throw root.error("targets", Said.of("app.sla.targets"));
        }
        List<SlaTarget> targets = new ArrayList<>();
        Map<List<String>, Integer> lines = new HashMap<>();
        for (YamlFields fields : root.blocks("targets")) {
            SlaTarget target = target(fields.allowOnly(TARGET));
            Integer earlier = lines.putIfAbsent(List.of(target.priority(), target.tier()), fields.line());
            if (earlier != null) {
                throw fields.error("priority", Said.of("app.sla.twice", earlier));
            }
            targets.add(target);
        }
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw root.error("targets", Said.of("app.sla.many", MOST_TARGETS, targets.size()));
        }
        return targets;
    }

    private static SlaTarget target(YamlFields fields) {
        String priority = fields.convert("priority", fields.required("priority"), LabelWords::read);
        String tier = fields.convert("tier", fields.required("tier"), LabelWords::read);
        double resolve = fields.convert("resolve_hours", fields.required("resolve_hours"), HoursWords::read);
        if (!fields.has("first_reply_hours")) {
            return new SlaTarget(priority, tier, resolve);
        }
        double reply = fields.convert("first_reply_hours", fields.required("first_reply_hours"), HoursWords::read);
        if (reply > resolve) {
            throw fields.error(
                    "first_reply_hours", Said.of("app.sla.reply", HoursWords.of(reply), HoursWords.of(resolve)));
        }
        return new SlaTarget(priority, tier, resolve, OptionalDouble.of(reply));
    }
}

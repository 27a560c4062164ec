package dev.escalation.app.alert;

import dev.escalation.ingest.YamlFields;
import dev.escalation.live.alert.QuietHours;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads when nobody is disturbed. */
final class QuietReader {
    private static final List<String> KEYS = List.of("from", "to", "whole_days");

    private QuietReader() {}

    static Optional<QuietHours> read(YamlFields root) {
        if (!root.has("quiet_hours")) {
            return Optional.empty();
        }
        YamlFields fields = root.block("quiet_hours").allowOnly(KEYS);
        boolean times = fields.has("from") || fields.has("to");
        LocalTime from = times ? time(fields, "from") : LocalTime.MIDNIGHT;
        LocalTime to = times ? time(fields, "to") : LocalTime.MIDNIGHT;
        Set<DayOfWeek> days = fields.texts("whole_days").stream()
                .map(text -> day(fields, text))
                .collect(Collectors.toSet());
        return Optional.of(root.convert("quiet_hours", "", _ -> new QuietHours(from, to, days)));
    }

    private static LocalTime time(YamlFields fields, String key) {
        return fields.convert(key, fields.required(key), text -> {
            if (!text.matches("\\d{2}:\\d{2}")) {
                throw new UnusableValueException(Said.of("app.alerts.time", key, text));
            }
            return LocalTime.parse(text);
        });
    }

    private static DayOfWeek day(YamlFields fields, String text) {
        return fields.convert(
                "whole_days",
                text,
                name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new UnusableValueException(Said.of("app.alerts.days", name))));
    }
}

package dev.escalation.ingest.guess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of one canonical column mean: what was stated first, then what words tell. */
final class Decisions {
    private final String canonical;
    private final Map<String, String> stated;

    /** @param stated as in a mapping, with patterns */
    Decisions(String canonical, Map<String, String> stated) {
        this.canonical = canonical;
        this.stated = stated;
    }

    List<ValueDecision> of(ColumnFacts column) {
        return column.counts().entrySet().stream()
                .map(entry -> decide(column.name(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private ValueDecision decide(String sourceName, String value, int rows) {
        String target = stated(value);
        return target == null
                ? new ValueDecision(value, rows, ValueWords.guess(canonical, sourceName, value), false)
                : new ValueDecision(value, rows, target, true);
    }

    private @Nullable String stated(String value) {
        for (Map.Entry<String, String> entry : stated.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(value)) {
                return entry.getValue();
            }
        }
        return stated.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf('*') >= 0)
                .filter(entry -> matches(entry.getKey(), value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(String pattern, String value) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(value)
                .matches();
    }

    /** For a mapping: what was stated and what was found out, as far as it is no spelling that is understood anyway. */
    Map<String, String> translations(ColumnFacts column) {
        Map<String, String> translations = new LinkedHashMap<>(stated);
        for (ValueDecision decision : of(column)) {
            String target = decision.target();
            boolean said = decision.chosen() || decision.value().indexOf('*') >= 0;
            if (target != null && !said && !target.equals(ValueWords.spelled(canonical, decision.value()))) {
                translations.put(decision.value(), target);
            }
        }
        return translations;
    }

    /** The stated ones with another one. */
    static Map<String, String> with(Map<String, String> stated, String value, @Nullable String target) {
        Map<String, String> changed = new LinkedHashMap<>(stated);
        changed.keySet().removeIf(value::equalsIgnoreCase);
        if (target != null) {
            changed.put(value, target);
        }
        return changed;
    }
}

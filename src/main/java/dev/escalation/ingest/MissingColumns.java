package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in a helpful way that a file lacks required columns. */
final class MissingColumns {
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_NAME = 60;

    private MissingColumns() {}

    static boolean hasAll(InputTable table, TableMapping mapping, CsvHead head) {
        return missing(table, mapping, head).isEmpty();
    }

    /** @throws UnusableInputException naming the columns that lack and the nearest ones found */
    static void check(InputTable table, TableMapping mapping, CsvHead head) {
        List<String> missing = missing(table, mapping, head);
        if (missing.isEmpty()) {
            return;
        }
        if (head.header().size() == 1 && head.format() instanceof CsvFormat csv) {
            throw UnusableInputException.inFile(
                    Said.of(
                            "ingest.header.single",
                            shown(head.header().getFirst()),
                            csv.delimiterName(),
                            columns(missing)),
                    head.fileName(),
                    Said.of("ingest.header.single.advice"));
        }
        List<Sayable> nearest =
                missing.stream().flatMap(name -> nearest(name, head.header())).toList();
        throw UnusableInputException.inColumn(
                nearest.isEmpty()
                        ? Said.of("ingest.required.missing", columns(missing), found(head))
                        : Said.of(
                                "ingest.required.nearest",
                                columns(missing),
                                found(head),
                                Sayable.joined(", ", nearest)),
                head.fileName(),
                missing.getFirst(),
                Said.of("ingest.required.advice"));
    }

    private static Sayable found(CsvHead head) {
        int more = head.header().size() - MOST_SHOWN;
        String shown = head.header().stream()
                .limit(MOST_SHOWN)
                .map(MissingColumns::shown)
                .collect(Collectors.joining(", "));
        return more > 0 ? Said.of("ingest.required.more", shown, more) : Sayable.asItIs(shown);
    }

    private static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    static List<String> missing(InputTable table, TableMapping mapping, CsvHead head) {
        return table.requiredNames().stream()
                .map(name -> mapping.columns().getOrDefault(name, List.of(name)))
                .filter(names -> head.indexOf(names) < 0)
                .map(List::getFirst)
                .toList();
    }

    /** Which columns are missing, as the part of a sentence. */
    static Sayable columns(List<String> names) {
        return names.size() == 1
                ? Said.of("ingest.required.column", names.getFirst())
                : Said.of("ingest.required.columns", listed(names));
    }

    private static Sayable listed(List<String> names) {
        return names.stream()
                .map(Sayable::asItIs)
                .reduce((before, next) -> Said.of("ingest.and", before, next))
                .orElseThrow();
    }

    private static Stream<Sayable> nearest(String wanted, List<String> header) {
        @Nullable String best = null;
        int longest = 2 * wanted.length();
        int bestDistance = Math.max(3, wanted.length() / 2);
        for (String name : header) {
            int distance = name.length() > longest
                    ? bestDistance
                    : distance(CsvHead.normalised(wanted), CsvHead.normalised(name));
            if (distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return best == null ? Stream.empty() : Stream.of(Said.of("ingest.required.for", best, wanted));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}

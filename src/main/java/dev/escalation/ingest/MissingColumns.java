package dev.escalation.ingest;

import java.util.List;
import java.util.stream.Collectors;
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
                    "the header has a single column, '" + shown(head.header().getFirst()) + "'; the "
                            + CsvFormat.nameOf(csv.delimiter())
                            + " was taken as the delimiter, and the required "
                            + columns(missing) + " missing.",
                    head.fileName(),
                    "Export the file with comma, semicolon, tab or pipe between the cells.");
        }
        String nearest = missing.stream()
                .map(name -> nearest(name, head.header()))
                .filter(text -> text != null)
                .collect(Collectors.joining(", "));
        throw UnusableInputException.inColumn(
                "the required " + columns(missing) + " missing; found are " + found(head) + "."
                        + (nearest.isEmpty() ? "" : " Nearest: " + nearest + "."),
                head.fileName(),
                missing.getFirst(),
                "Rename the columns, choose another profile, or write a mapping file (docs/mapping.md).");
    }

    private static String found(CsvHead head) {
        int more = head.header().size() - MOST_SHOWN;
        return head.header().stream()
                        .limit(MOST_SHOWN)
                        .map(MissingColumns::shown)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
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

    static String columns(List<String> names) {
        return names.size() == 1
                ? "column " + names.getFirst() + " is"
                : "columns " + String.join(" and ", names) + " are";
    }

    private static @Nullable String nearest(String wanted, List<String> header) {
        String best = null;
        int longest = 2 * wanted.length();
        int bestDistance = Math.max(3, wanted.length() / 2);
        for (String name : header) {
            int distance = name.length() > longest
                    ? bestDistance
                    : distance(CsvHead.normalised(wanted), CsvHead.normalised(name));
            if (distance < bestDistance) {
                best = "'" + name + "' for " + wanted;
                bestDistance = distance;
            }
        }
        return best;
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

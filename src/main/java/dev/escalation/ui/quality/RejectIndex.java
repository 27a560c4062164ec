package dev.escalation.ui.quality;

import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The rejected rows made ready to be filtered: for 100,000 of them that takes a few milliseconds. */
final class RejectIndex {
    /** Stands for any kind of reason. */
    static final int ANY = -1;

    private final Rejects rejects;
    private final List<String> kinds;
    private final int[] kindOf;
    private final List<String> tables;
    private final int[] tableOf;
    private final String[] searched;

    private RejectIndex(Rejects rejects, Texts texts) {
        this.rejects = rejects;
        this.kindOf = new int[rejects.size()];
        this.tableOf = new int[rejects.size()];
        this.searched = new String[rejects.size()];
        Map<String, Integer> kindNumbers = new HashMap<>();
        Map<String, Integer> tableNumbers = new HashMap<>();
        for (int row = 0; row < searched.length; row++) {
            Reject reject = rejects.get(row);
            String kind = RejectReason.kind(reject.reason(), texts);
            kindOf[row] = number(kindNumbers, kind);
            tableOf[row] = number(tableNumbers, reject.table());
            searched[row] = (reject.file() + "\n" + reject.line() + "\n" + reject.column() + "\n" + reject.value()
                            + "\n" + reject.reason())
                    .toLowerCase(Locale.ROOT);
        }
        this.kinds = byNumber(kindNumbers);
        this.tables = byNumber(tableNumbers);
    }

    static RejectIndex of(Rejects rejects, Texts texts) {
        return new RejectIndex(rejects, texts);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer known = numbers.get(name);
        int number = known == null ? numbers.size() : known;
        if (known == null) {
            numbers.put(name, number);
        }
        return number;
    }

    private static List<String> byNumber(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    Rejects rejects() {
        return rejects;
    }

    /**
     * What is wanted.
     *
     * @param table {@link SummaryRow#ALL} for all
     * @param kind {@link #ANY} or the number of a {@link Kind}
     * @param text words that all stand in the row
     */
    record Query(String table, int kind, String text) {
        Query withKind(int other) {
            return new Query(table, other, text);
        }

        Query withText(String other) {
            return new Query(table, kind, other);
        }
    }

    /** A kind of reason and how many rows of the table and with the text have it. */
    record Kind(int number, String reason, int count) {}

    /**
     * What was found.
     *
     * @param kinds those of the table, the most frequent first, whatever kind was asked for
     * @param inTable rows of the table
     * @param withText rows of the table with the text
     * @param rows of these those of the kind, in the order of reading
     */
    record Found(Query query, List<Kind> kinds, int inTable, int withText, int[] rows) {}

    Found find(Query query) {
        int[] inTable = IntStream.range(0, searched.length)
                .filter(row -> isIn(query.table(), row))
                .toArray();
        String[] words = query.text().isBlank()
                ? new String[0]
                : query.text().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        int[] withText = words.length == 0
                ? inTable
                : IntStream.of(inTable)
                        .parallel()
                        .filter(row -> holdsAll(searched[row], words))
                        .toArray();
        int[] rows = query.kind() == ANY
                ? withText
                : IntStream.of(withText)
                        .filter(row -> kindOf[row] == query.kind())
                        .toArray();
        return new Found(query, kinds(inTable, withText), inTable.length, withText.length, rows);
    }

    private boolean isIn(String table, int row) {
        return table.equals(SummaryRow.ALL) || tables.get(tableOf[row]).equals(table);
    }

    private static boolean holdsAll(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private List<Kind> kinds(int[] inTable, int[] withText) {
        int[] all = counts(inTable);
        int[] found = counts(withText);
        List<Kind> listed = new ArrayList<>();
        for (int kind = 0; kind < all.length; kind++) {
            if (all[kind] > 0) {
                listed.add(new Kind(kind, kinds.get(kind), found[kind]));
            }
        }
        listed.sort(Comparator.comparingInt((Kind kind) -> -all[kind.number()]).thenComparing(Kind::reason));
        return listed;
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[kinds.size()];
        for (int row : rows) {
            counts[kindOf[row]]++;
        }
        return counts;
    }

    /** The kinds of a table with the number of rows; for a glance. */
    List<Kind> kindsOf(SummaryRow row) {
        return find(new Query(row.table(), ANY, "")).kinds();
    }
}

package dev.escalation.ingest.merge;

import dev.escalation.ingest.MappedColumn;
import dev.escalation.ingest.SourceRecord;
import dev.escalation.ingest.SourceRecords;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the cells of a newer export stand among the columns of the older one. What is read must be the same columns, in
 * whatever order; others come and go.
 */
final class ColumnAlignment {
    private final SourceRecords base;
    private final List<String> header;
    private final int[] places;

    /** @throws UnusableInputException if other columns are read from the newer export */
    ColumnAlignment(SourceRecords base, SourceRecords added) {
        requireSameColumns(base, added);
        this.base = base;
        this.header = new ArrayList<>(base.header());
        this.places = new int[added.header().size()];
        Arrays.fill(places, -1);
        for (MappedColumn column : added.file().columns()) {
            place(column, added);
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] < 0 ? unread(added.header().get(i)) : places[i];
        }
    }

    private void place(MappedColumn column, SourceRecords added) {
        int place = base.position(column.canonical()).orElse(-1);
        int at = column.position();
        if (place < 0) { // one more column of a kind that may stand there several times
            header.add(column.source());
            place = header.size() - 1;
        }
        boolean taken = Arrays.stream(places).anyMatch(each -> each >= 0) && isTaken(place, at);
        if (taken || (places[at] >= 0 && places[at] != place)) {
            throw refused(added, Said.of("ingest.merge.other", column.source()));
        }
        places[at] = place;
    }

    private boolean isTaken(int place, int by) {
        for (int i = 0; i < places.length; i++) {
            if (i != by && places[i] == place) {
                return true;
            }
        }
        return false;
    }

    /** A column that is not read goes where one of its name stands, else to the end. */
    private int unread(String name) {
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            boolean free = Arrays.stream(places).noneMatch(each -> each == place);
            if (free && !isRead(place) && SourceRecords.isSameName(header.get(i), name)) {
                return place;
            }
        }
        header.add(name);
        return header.size() - 1;
    }

    private boolean isRead(int place) {
        return base.file().columns().stream().anyMatch(column -> column.position() == place);
    }

    private static void requireSameColumns(SourceRecords base, SourceRecords added) {
        Set<String> here = names(base);
        Set<String> there = names(added);
        Set<String> lacking = new TreeSet<>(here);
        lacking.removeAll(there);
        if (!lacking.isEmpty()) {
            throw refused(added, Said.of("ingest.merge.lacks", sources(base, lacking)));
        }
        there.removeAll(here);
        if (!there.isEmpty()) {
            throw refused(added, Said.of("ingest.merge.more", sources(added, there)));
        }
    }

    private static UnusableInputException refused(SourceRecords added, Sayable what) {
        return UnusableInputException.inFile(what, added.file().fileName(), Said.of("ingest.merge.advice"));
    }

    /** Columns of an event cell that stand several times count as one. */
    private static Set<String> names(SourceRecords records) {
        return records.file().columns().stream()
                .map(ColumnAlignment::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(MappedColumn column) {
        return column.canonical().startsWith("event.")
                ? column.canonical().replaceFirst("\\.\\d+$", "")
                : column.canonical();
    }

    private static String sources(SourceRecords records, Collection<String> kinds) {
        return records.file().columns().stream()
                .filter(column -> kinds.contains(kind(column)))
                .map(MappedColumn::source)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Columns of both. */
    List<String> header() {
        return header;
    }

    /** A row of the older export among the columns of both. */
    SourceRecord ofBase(SourceRecord row) {
        return row.whole()
                ? new SourceRecord(filled(row.cells(), identity(row.cells().size())), true)
                : row;
    }

    SourceRecord ofAdded(SourceRecord row) {
        return row.whole() ? new SourceRecord(filled(row.cells(), places), true) : row;
    }

    private static int[] identity(int size) {
        int[] same = new int[size];
        Arrays.setAll(same, i -> i);
        return same;
    }

    private List<String> filled(List<String> cells, int[] at) {
        String[] row = new String[header.size()];
        Arrays.fill(row, "");
        for (int i = 0; i < at.length; i++) {
            row[at[i]] = cells.get(i);
        }
        return Arrays.asList(row);
    }
}

package dev.escalation.ingest.merge;

import dev.escalation.ingest.RecordFile;
import dev.escalation.ingest.SourceRecord;
import dev.escalation.ingest.SourceRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with a newer export on top. What is there keeps its place, a changed row stands in the place of the old one, new
 * rows follow in the order of the newer export. Only the newer export is held in memory.
 */
final class TableMerge {
    private final SourceRecords base;
    private final ColumnAlignment columns;
    private final RowKeys keys;
    private final List<SourceRecord> rows = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();
    /** Rows without an id: how many copies the newer export has. */
    private final Map<String, Integer> copies = new HashMap<>();

    private long before;

    TableMerge(SourceRecords base, SourceRecords added, List<String> missing) throws IOException {
        this.base = base;
        this.columns = new ColumnAlignment(base, added);
        this.keys = new RowKeys(base, missing);
        added.read(row -> take(columns.ofAdded(row)));
    }

    /** All rows of one id; exports may hold several by mistake, of which the cleaning keeps the first. */
    private final class Group {
        final List<SourceRecord> rows = new ArrayList<>();
        private int met;
        boolean there;
        boolean differs;
        boolean written;

        void compare(SourceRecord row) {
            there = true;
            differs |= met >= rows.size() || !keys.content(rows.get(met)).equals(keys.content(row));
            met++;
        }

        boolean isChanged() {
            return there && (differs || met != rows.size());
        }
    }

    private void take(SourceRecord row) {
        rows.add(row);
        Optional<String> id = keys.id(row);
        if (id.isPresent()) {
            groups.computeIfAbsent(id.get(), _ -> new Group()).rows.add(row);
        } else {
            copies.merge(keys.content(row), 1, Integer::sum);
        }
    }

    MergeCounts write(Path file) throws IOException {
        base.read(this::compare);
        try (RecordFile out = new RecordFile(file, columns.header())) {
            base.read(row -> keep(columns.ofBase(row), out));
            return append(out);
        }
    }

    private void compare(SourceRecord stored) {
        SourceRecord row = columns.ofBase(stored);
        before++;
        Optional<String> id = keys.id(row);
        if (id.isEmpty()) {
            copies.computeIfPresent(keys.content(row), (_, left) -> Math.max(0, left - 1));
        } else if (groups.containsKey(id.get())) {
            groups.get(id.get()).compare(row);
        }
    }

    private void keep(SourceRecord row, RecordFile out) {
        Group group = keys.id(row).map(groups::get).orElse(null);
        if (group == null || !group.isChanged()) {
            out.write(row);
        } else if (!group.written) {
            group.written = true;
            group.rows.forEach(out::write);
        }
    }

    private MergeCounts append(RecordFile out) {
        long added = 0;
        long changed = 0;
        for (SourceRecord row : rows) {
            Group group = keys.id(row).map(groups::get).orElse(null);
            if (group != null && group.isChanged()) {
                changed++;
            } else if (group == null ? takeCopy(row) : !group.there) {
                out.write(row);
                added++;
            }
        }
        return new MergeCounts(base.file().table(), added, changed, rows.size() - added - changed, before, out.rows());
    }

    /** Whether this row without an id is one more than those that are there. */
    private boolean takeCopy(SourceRecord row) {
        String content = keys.content(row);
        int left = copies.getOrDefault(content, 0);
        copies.put(content, Math.max(0, left - 1));
        return left > 0;
    }
}

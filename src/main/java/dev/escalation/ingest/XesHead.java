package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a process log, which are known only once all of it was read, and its first rows. */
final class XesHead {
    private static final int SAMPLE_ROWS = 200;

    private XesHead() {}

    /** @throws UnusableInputException if the text is no process log or has no events */
    static CsvHead read(SourceText text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        XesRows all = new XesRows(row -> {
            CsvHead.checkWidth(text.name(), row.header().size());
            if (rows.size() < SAMPLE_ROWS) {
                rows.add(row.values());
            }
            return true;
        });
        XesReader.Outcome read = XesReader.read(text, all);
        if (rows.isEmpty()) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.xes.empty"), text.name(), Said.of("ingest.xes.empty.advice"));
        }
        return new CsvHead(text, new XesFormat(read.encoding()), List.copyOf(all.header()), rows, true);
    }
}

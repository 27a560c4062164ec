package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one row of each event of a process log. A column is called as the event's attribute; one of the trace has
 * {@code case:} before it and stands on each row of the trace. Columns are numbered as they come.
 */
final class XesRows implements XesReader.Visitor {
    static final String TRACE_PREFIX = "case:";

    private final Map<String, Integer> ofTrace = new HashMap<>();
    private final Map<String, Integer> ofEvent = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> header = new ArrayList<>();
    private final List<@Nullable String> traceValues = new ArrayList<>();
    private final List<@Nullable String> eventValues = new ArrayList<>();
    private final Sink sink;
    private boolean eventOpen;
    private int line;

    XesRows(Sink sink) {
        this.sink = sink;
    }

    /** Where rows go. */
    interface Sink {
        /** @return whether more is wanted */
        boolean row(XesRows row);
    }

    @Override
    public void beginTrace() {
        traceValues.replaceAll(_ -> null);
    }

    @Override
    public void beginEvent(int startLine) {
        line = startLine;
        eventOpen = true;
        eventValues.replaceAll(_ -> null);
    }

    @Override
    public void attribute(String key, String value) {
        if (eventOpen) {
            eventValues.set(ofEvent.computeIfAbsent(key, this::column), value);
        } else {
            traceValues.set(ofTrace.computeIfAbsent(key, name -> column(TRACE_PREFIX + name)), value);
        }
    }

    /** Names that a mapping cannot tell from each other are one column. */
    private int column(String name) {
        return byName.computeIfAbsent(CsvHead.normalised(name), _ -> {
            header.add(name.strip());
            traceValues.add(null);
            eventValues.add(null);
            return header.size() - 1;
        });
    }

    @Override
    public boolean endEvent() {
        eventOpen = false;
        return sink.row(this);
    }

    /** Line on which the event begins. */
    int line() {
        return line;
    }

    /** The columns that were found so far. */
    List<String> header() {
        return header;
    }

    /** Of the event, else of its trace, else empty. */
    String value(int column) {
        if (column >= header.size()) {
            return "";
        }
        String value = eventValues.get(column) == null ? traceValues.get(column) : eventValues.get(column);
        return value == null ? "" : value;
    }

    List<String> values() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            values.add(value(i));
        }
        return values;
    }
}

package dev.escalation.etl;

/**
 * The rows of an event log by ticket, those of a ticket by time and, where that is equal, as in the file.
 *
 * @param rows all rows
 * @param start ticket t has the rows {@code rows[start[t]] … rows[start[t + 1] - 1]}
 */
record LogOrder(int[] rows, int[] start) {
    static LogOrder of(LogCleaner log) {
        int tickets = log.tickets().size();
        int[] start = new int[tickets + 1];
        for (int row = 0; row < log.ticket.size(); row++) {
            start[log.ticket.get(row) + 1]++;
        }
        for (int t = 0; t < tickets; t++) {
            start[t + 1] += start[t];
        }
        int[] next = start.clone();
        int[] rows = new int[log.ticket.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[log.ticket.get(row)]++] = row;
        }
        for (int t = 0; t < tickets; t++) {
            sortByTime(rows, start[t], start[t + 1], log.time);
        }
        return new LogOrder(rows, start);
    }

    private static void sortByTime(int[] rows, int from, int to, LongColumn time) {
        boolean sorted = true;
        for (int i = from + 1; i < to; i++) {
            sorted &= time.get(rows[i - 1]) <= time.get(rows[i]);
        }
        if (sorted) {
            return;
        }
        Integer[] boxed = new Integer[to - from];
        for (int i = from; i < to; i++) {
            boxed[i - from] = rows[i];
        }
        java.util.Arrays.sort(boxed, java.util.Comparator.comparingLong(time::get)); // stable
        for (int i = from; i < to; i++) {
            rows[i] = boxed[i - from];
        }
    }

    int tickets() {
        return start.length - 1;
    }

    int firstRow(int ticket) {
        return rows[start[ticket]];
    }

    int lastRow(int ticket) {
        return rows[start[ticket + 1] - 1];
    }
}

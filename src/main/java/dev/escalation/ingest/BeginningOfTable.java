package dev.escalation.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of which only the first rows are read, to see soon what comes of them. */
final class BeginningOfTable implements RawTable {
    private final RawTable whole;
    private final int most;

    BeginningOfTable(RawTable whole, int most) {
        this.whole = whole;
        this.most = most;
    }

    @Override
    public RowLayout layout() {
        return whole.layout();
    }

    @Override
    public String source() {
        return whole.source();
    }

    @Override
    public Map<String, List<DatePattern>> datePatterns() {
        return whole.datePatterns();
    }

    @Override
    public String read(BatchSink sink) {
        Beginning beginning = new Beginning(sink);
        try {
            return whole.read(beginning);
        } catch (RuntimeException e) {
            if (!isEnough(e)) {
                throw e;
            }
            return HexFormat.of().formatHex(beginning.digest.digest());
        }
    }

    /** Readers wrap what ends them. */
    private static boolean isEnough(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof EnoughRead || isEnough(thrown.getCause()));
    }

    private final class Beginning implements BatchSink {
        private final BatchSink sink;
        private final MessageDigest digest = CsvTable.sha256();
        private int rows;

        Beginning(BatchSink sink) {
            this.sink = sink;
        }

        @Override
        public RowBatch empty() {
            if (rows >= most) {
                throw new EnoughRead();
            }
            return sink.empty();
        }

        @Override
        public void full(RowBatch batch) {
            for (int row = 0; row < batch.rows(); row++) {
                for (int slot = 0; slot < layout().slots(); slot++) {
                    digest.update(batch.text(row, slot).getBytes(StandardCharsets.UTF_8));
                }
            }
            rows += batch.rows();
            sink.full(batch);
        }
    }

    private static final class EnoughRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughRead() {
            super("enough rows were read", null, false, false);
        }
    }
}

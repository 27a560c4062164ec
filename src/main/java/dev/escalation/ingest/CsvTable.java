package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A canonical table in a CSV file. */
final class CsvTable implements RawTable {
    /** After so many rows of broken quoting the file as a whole is not what it seems. */
    private static final int MOST_BROKEN_ROWS = 100;

    private final PlannedFile plan;
    private final CsvFormat format;

    CsvTable(PlannedFile plan, CsvFormat format) {
        this.plan = plan;
        this.format = format;
    }

    @Override
    public RowLayout layout() {
        return plan.layout();
    }

    @Override
    public String source() {
        return plan.fileName();
    }

    @Override
    public Map<String, List<DatePattern>> datePatterns() {
        return plan.detectedDates();
    }

    @Override
    public String read(BatchSink sink) {
        CsvRowHandler handler = new CsvRowHandler(plan, sink);
        for (int broken = 0; ; broken++) {
            try {
                String hash = readFrom(handler);
                handler.finish();
                return hash;
            } catch (CsvParseException e) {
                recover(e, handler, broken);
            }
        }
    }

    /** Reads the rows after those the handler has; after a broken row that is a second reading. */
    private String readFrom(CsvRowHandler handler) {
        MessageDigest digest = sha256();
        try (InputStream in = new LargeReads(new DigestInputStream(plan.text().open(), digest));
                CsvReader<CsvRowHandler> rows =
                        format.reader().build(handler, format.encoding().reader(in))) {
            rows.skipLines(handler.linesDone());
            rows.forEach(row -> {});
        } catch (CharacterCodingException e) {
            throw undecodable(source(), handler.line(), CsvHead.encodingAdvice())
                    .causedBy(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? undecodable(source(), handler.line(), CsvHead.encodingAdvice())
                            .causedBy(e)
                    : unreadable(source(), e);
        } catch (IOException e) {
            throw unreadable(source(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void recover(CsvParseException failure, CsvRowHandler handler, int broken) {
        String message = String.valueOf(failure.getMessage());
        if (!message.startsWith("Unexpected character after closing quote")) {
            throw neverClosed(source(), handler.line(), failure);
        }
        if (handler.inHeader() || broken == MOST_BROKEN_ROWS) {
            throw UnusableInputException.onLine(
                            Said.of("ingest.quote.text", broken),
                            source(),
                            handler.line(),
                            Said.of("ingest.quote.text.advice"))
                    .causedBy(failure);
        }
        handler.skipBrokenRow();
    }

    static UnusableInputException neverClosed(String fileName, int line, CsvParseException cause) {
        return UnusableInputException.onLine(
                        Said.of("ingest.quote.open"), fileName, line, Said.of("ingest.quote.open.advice"))
                .causedBy(cause);
    }

    static UnusableInputException undecodable(String fileName, int line, Sayable advice) {
        return UnusableInputException.onLine(Said.of("ingest.undecodable"), fileName, line, advice);
    }

    static UnusableInputException unreadable(String fileName, Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof RefusedTextException refused) {
                return refused.refusal();
            }
        }
        return UnusableInputException.inFile(
                        Said.of("ingest.reading", cause.getMessage()), fileName, Said.of("ingest.reading.advice"))
                .causedBy(cause);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Hands the decoder's small reads out of a large buffer, so that the digest works on large pieces. */
    private static final class LargeReads extends FilterInputStream {
        LargeReads(InputStream in) {
            super(new java.io.BufferedInputStream(in, 1 << 18));
        }
    }
}

package dev.escalation.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An entry of a zip file.
 *
 * @param entry its name in the zip file
 * @param names encoding of the names in it
 * @param bytes as the zip file states; reading stops where there are more
 */
record ZipEntryText(Path file, String entry, Charset names, long bytes, long crc) implements SourceText {
    @Override
    public String name() {
        return file.getFileName() + "/" + entry;
    }

    @Override
    public String textName() {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), names);
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new ZipException("the entry is gone");
            }
            InputStream content = new ClosingZip(zip, zip.getInputStream(found));
            return new UnpackedStream(content, name(), new UnpackedStream.EntryCheck(name(), bytes, crc));
        } catch (IOException e) {
            zip.close();
            throw UnpackedStream.explained(name(), e);
        }
    }

    /** The zip file is open as long as its entry is read. */
    private static final class ClosingZip extends FilterInputStream {
        private final ZipFile zip;

        ClosingZip(ZipFile zip, InputStream content) {
            super(content);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}

package dev.escalation.app.registry;

import dev.escalation.model.ModelJson;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.tree.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A model on its way between machines: the model, what stands beside it, and for people its report card; in one zip file.
 * Only the first two are read back, and a model's JSON alone will do.
 *
 * @param name of the file it came from
 * @param metadata none if it came alone
 */
public record ModelFile(String name, TrainedModel model, ModelMetadata metadata) {
    private static final String MODEL = "model.json";
    private static final String METADATA = "metadata.json";
    private static final String CARD = "report_card.html";
    private static final int MOST_ENTRIES = 16;
    /** All entries carry it, so that the same model gives the same bytes. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Writes the file whole or not at all. */
    public static void write(TrainedModel model, ModelMetadata metadata, String card, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".model.", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(partial))) {
                entry(zip, MODEL, ModelJson.write(model));
                entry(zip, METADATA, metadata.json().toPrettyString().getBytes(StandardCharsets.UTF_8));
                entry(zip, CARD, card.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads a zip file that {@link #write} wrote, or a model's JSON; beside {@code x.json} also {@code x_metadata.json}.
     *
     * @throws ModelFormatException if it is damaged, too large, or no model; names the place
     * @throws IOException if it cannot be read
     */
    public static ModelFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (isZip(file)) {
            return zipped(file, name);
        }
        TrainedModel model = ModelJson.read(file);
        Path beside = file.resolveSibling(name.replaceFirst("\\.json$", "") + "_metadata.json");
        Optional<byte[]> metadata = Files.isRegularFile(beside) && !beside.equals(file)
                ? Optional.of(limited(Files.newInputStream(beside), "metadata", ImportedMetadata.MOST_BYTES))
                : Optional.empty();
        return of(name, model, metadata);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] signature = start.readNBytes(2);
            return signature.length == 2 && signature[0] == 'P' && signature[1] == 'K';
        }
    }

    private static ModelFile zipped(Path file, String name) throws IOException {
        byte @Nullable [] model = null;
        Optional<byte[]> metadata = Optional.empty();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new ModelFormatException("zip file: more than " + MOST_ENTRIES + " entries");
                }
                switch (entry.getName()) {
                    case MODEL -> model = limited(zip, MODEL, ModelJson.MOST_BYTES);
                    case METADATA -> metadata = Optional.of(limited(zip, METADATA, ImportedMetadata.MOST_BYTES));
                    case CARD -> limited(zip, CARD, ModelJson.MOST_BYTES);
                    default ->
                        throw new ModelFormatException("zip file: an entry that belongs to no model: "
                                + entry.getName().replaceAll("[^\\w./-]", "?"));
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new ModelFormatException("zip file: damaged: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("zip file: an entry's name cannot be read", e);
        }
        if (model == null) {
            throw new ModelFormatException("zip file: there is no " + MODEL + " in it");
        }
        return of(name, ModelJson.read(model), metadata);
    }

    /** However much a packed file pretends to hold, no more than a model is unpacked. */
    private static byte[] limited(InputStream from, String what, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        for (int read = from.read(block); read >= 0; read = from.read(block)) {
            if (bytes.size() + (long) read > most) {
                throw new ModelFormatException(what + ": more than " + (most >> 20) + " MiB");
            }
            bytes.write(block, 0, read);
        }
        return bytes.toByteArray();
    }

    private static ModelFile of(String name, TrainedModel model, Optional<byte[]> metadata) {
        ModelMetadata beside = metadata.map(ImportedMetadata::of).orElse(ModelMetadata.NONE);
        ImportedMetadata.requireFor(beside, model.kind().id(), model.target().id());
        return new ModelFile(name, model, beside);
    }
}

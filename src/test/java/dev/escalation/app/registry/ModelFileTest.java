package dev.escalation.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelKind;
import dev.escalation.model.tree.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Models as files from anywhere. */
@Timeout(60)
class ModelFileTest {
    @TempDir
    Path folder;

    private byte[] model = {};

    @BeforeEach
    void takeASavedModel() throws IOException {
        try (InputStream saved =
                Objects.requireNonNull(ModelJson.class.getResourceAsStream("saved/v3/logistic.json"))) {
            model = saved.readAllBytes();
        }
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("model.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refused(Path file, String words) {
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(words);
    }

    @Test
    void itComesBackAsItWent() throws IOException {
        ModelMetadata metadata = new ModelMetadata(JsonMapper.shared().readTree("{\"model\":\"logistic\",\"seed\":7}"));
        Path file = folder.resolve("new/model.zip");
        ModelFile.write(ModelJson.read(model), metadata, "<html></html>", file);
        byte[] written = Files.readAllBytes(file);
        ModelFile read = ModelFile.read(file);
        assertThat(ModelJson.write(read.model())).isEqualTo(model);
        assertThat(read.metadata().text("/seed")).isEqualTo("7");
        ModelFile.write(read.model(), read.metadata(), "<html></html>", file);
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    @Test
    void theModelAloneWillDoAndTakesWhatStandsBesideIt() throws IOException {
        Path alone = Files.write(folder.resolve("logistic.json"), model);
        assertThat(ModelFile.read(alone).metadata().isEmpty()).isTrue();
        Files.writeString(folder.resolve("logistic_metadata.json"), "{\"target\":\"sla_breach\",\"snapshot\":\"4f\"}");
        ModelFile read = ModelFile.read(alone);
        assertThat(read.metadata().snapshot()).isEqualTo("4f");
        assertThat(read.model().kind()).isEqualTo(ModelKind.LOGISTIC);
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        refused(zip(Map.of("metadata.json", bytes("{}"))), "there is no model.json");
        refused(zip(Map.of("../../model.json", model)), "an entry that belongs to no model: ../../model.json");
        refused(zip(Map.of("model.json", bytes("{}"))), "model: fields format and version");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            many.put("x" + i, new byte[0]);
        }
        refused(zip(many), "belongs to no model");
        Path cut = zip(Map.of("model.json", model));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        refused(cut, "zip file: damaged");
        refused(Files.writeString(folder.resolve("empty.json"), ""), "the file is empty");
        refused(Files.writeString(folder.resolve("PK.zip"), "PK, but no zip"), "there is no model.json");
    }

    @Test
    void metadataIsReadWithinLimits() throws IOException {
        refused(zip(Map.of("model.json", model, "metadata.json", bytes("[]"))), "metadata: not a JSON object");
        refused(zip(Map.of("model.json", model, "metadata.json", bytes("{\"a\":"))), "metadata: not readable");
        refused(
                zip(Map.of("model.json", model, "metadata.json", bytes("{\"model\":\"xgboost\"}"))),
                "metadata: field model: it is of xgboost, the model beside it is of logistic");
        refused(
                zip(Map.of("model.json", model, "metadata.json", bytes("{\"target\":\"escalation\"}"))),
                "metadata: field target");
        String deep = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
        refused(zip(Map.of("model.json", model, "metadata.json", bytes(deep))), "metadata: not readable");
        refused(
                zip(Map.of("model.json", model, "metadata.json", bytes("{\"a\":1,\"a\":2}"))),
                "metadata: not readable");
    }

    /** 400 MB of zeros are 400 kB in a zip file. */
    @Test
    void noMoreIsUnpackedThanAModelHas() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        refused(file, "metadata.json: more than 1 MiB");
    }
}

package dev.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.tree.ModelFormatException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no model any more are refused with the place and the reason, and with nothing else. */
@Timeout(60)
class DamagedModelsTest {
    private static byte[] file(String version, ModelKind kind) {
        return SavedModel.file(version + "/" + kind.id() + ".json");
    }

    @ParameterizedTest
    @EnumSource
    void noDamageOfItsBytesIsTakenForAModel(ModelKind kind) {
        List<Damage> damages = Damage.ofBytes(kind.id(), file("v3", kind));
        assertThat(damages).hasSizeGreaterThan(200);
        List<String> taken = new ArrayList<>();
        for (Damage damage : damages) {
            try {
                ModelJson.read(damage.bytes());
                taken.add(damage.what());
            } catch (ModelFormatException e) {
                assertThat(e.getMessage()).as(damage.what()).matches("(?s)(model|tree ensemble): .{10,}");
                assertThat(e.getMessage())
                        .as(damage.what())
                        .hasSizeLessThan(900)
                        .doesNotContain("dev.escalation");
            }
        }
        assertThat(taken).isEmpty();
    }

    /** What is added behind the end by editors and by copying is not of the model. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "  \n\n"})
    void blanksBehindTheEndMeanNothing(String blanks) {
        byte[] model = file("v3", ModelKind.XGBOOST);
        byte[] longer = Arrays.copyOf(model, model.length + blanks.length());
        System.arraycopy(blanks.getBytes(StandardCharsets.US_ASCII), 0, longer, model.length, blanks.length());
        assertThat(ModelJson.write(ModelJson.read(longer))).isEqualTo(model);
    }

    /**
     * A file without checksum cannot tell a changed digit from another model: such a model is taken if it is one. What is
     * none is refused like any other, and cut off is cut off.
     */
    @ParameterizedTest
    @EnumSource
    void withoutChecksumWhatIsNoModelIsRefused(ModelKind kind) {
        int refused = 0;
        int taken = 0;
        for (Damage damage : Damage.ofBytes(kind.id(), file("v2", kind))) {
            try {
                TrainedModel model = ModelJson.read(damage.bytes());
                assertThat(damage.what()).doesNotContain("cut off", "replaced", "a file of", "twice");
                assertThat(ModelJson.read(ModelJson.write(model)).kind()).isEqualTo(kind);
                taken++;
            } catch (ModelFormatException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
        assertThat(taken).isGreaterThan(0);
    }

    @ParameterizedTest
    @EnumSource
    void everythingOfAWrongKindIsRefusedByItsName(ModelKind kind) {
        List<Forgery> forgeries = Forgery.ofKinds(kind.id(), file("v3", kind));
        assertThat(forgeries).hasSizeGreaterThan(200);
        List<String> wrong = new ArrayList<>();
        for (Forgery forgery : forgeries) {
            try {
                ModelJson.read(forgery.bytes());
                wrong.add(forgery.what() + ": taken");
            } catch (ModelFormatException e) {
                boolean named = plain(String.valueOf(e.getMessage())).contains(plain(forgery.names()));
                if (!named || String.valueOf(e.getMessage()).contains("checksum")) {
                    wrong.add(forgery.what() + ": " + e.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** {@code leaf_value} of a file is {@code leafValue} of a message, its {@code trees} a tree ensemble, its {@code scores} knots. */
    private static String plain(String words) {
        return words.replace("_", "")
                .toLowerCase(Locale.ROOT)
                .replace("trees", "tree")
                .replaceAll("scores|values|score|value", "knot");
    }

    @Test
    void anUnchangedCopyWithItsChecksumIsTaken() {
        byte[] model = file("v3", ModelKind.RANDOM_FOREST);
        Forgery copy = Forgery.of(model, "copy", "", _ -> {});
        assertThat(ModelJson.write(ModelJson.read(copy.bytes()))).isEqualTo(model);
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        List<Forgery> forgeries = Impossible.all(
                file("v3", ModelKind.LOGISTIC), file("v3", ModelKind.RANDOM_FOREST), file("v3", ModelKind.XGBOOST));
        for (Forgery forgery : forgeries) {
            assertThatThrownBy(() -> ModelJson.read(forgery.bytes()))
                    .as(forgery.what())
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining(forgery.names())
                    .message()
                    .hasSizeLessThan(900)
                    .doesNotContain("checksum");
        }
    }

    /** The file is sparse: it is refused by its size, before it is read. */
    @Test
    void aFileLargerThanAnyModelIsNotEvenRead(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20L << 30);
        }
        assertThatThrownBy(() -> ModelJson.read(large))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("model: the file has 20480 MiB; no model of this program has more than 256");
    }

    @Test
    void moreEntriesThanAnyModelHasAreNotKept() {
        String start = "{\"trees\":{\"roots\":[0";
        byte[] bytes = new byte[start.length() + 41_000_000];
        Arrays.fill(bytes, (byte) '0');
        for (int i = start.length(); i < bytes.length; i += 2) {
            bytes[i] = ',';
        }
        System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, start.length());
        assertThatThrownBy(() -> ModelJson.read(bytes))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("tree ensemble: field 'roots' has more than 20000000 entries");
    }
}

package dev.escalation.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
    @TempDir
    private Path folder;

    /** Whoever adds a dependency learns here that its licence has to be looked at. */
    @Test
    void everyDependencyMayBePartOfAProgramUnderTheGpl() throws IOException {
        Path bill = Path.of("target/bom.xml");
        assertThat(bill).as("made by Maven before the tests").exists();
        List<Licences.Component> all =
                corrected(Files.readString(Path.of("installer/licences.txt"))).of(bill);
        assertThat(all).hasSizeGreaterThan(50).allMatch(Licences.Component::isCompatible);
    }

    @Test
    void aChoiceOfLicencesIsEnoughAndACorrectionCounts() throws IOException {
        Path bill = bill("org.a:x=EPL-2.0,Apache-2.0", "org.b:y=Some Licence", "org.c:z=");
        assertThat(corrected("org.b:* = MIT # as its page says").of(bill))
                .extracting(Licences.Component::id, Licences.Component::isCompatible)
                .containsExactly(tuple("org.a:x", true), tuple("org.b:y", true), tuple("org.c:z", false));
    }

    @Test
    void noImageIsMadeWithALicenceThatNobodyKnows() throws IOException {
        Path bill = bill("org.b:y=Some Licence");
        Files.writeString(folder.resolve("licences.txt"), "");
        Files.writeString(folder.resolve("parts.txt"), "");
        Path jars = Files.createDirectory(folder.resolve("jars"));
        assertThatThrownBy(() -> Notices.write(bill, folder, jars, folder.resolve("to")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.b:y [Some Licence]")
                .hasMessageContaining("licences.txt");
        assertThat(folder.resolve("to")).doesNotExist();
    }

    private Licences corrected(String corrections) throws IOException {
        return Licences.correctedBy(Files.writeString(folder.resolve("corrections"), corrections));
    }

    private Path bill(String... components) throws IOException {
        StringBuilder xml = new StringBuilder("<bom><components>");
        for (String component : components) {
            String[] parts = component.split("[:=]", -1);
            xml.append("<component><group>%s</group><name>%s</name><version>1</version><licenses>"
                    .formatted(parts[0], parts[1]));
            for (String licence : parts[2].split(",")) {
                xml.append("<license><id>").append(licence).append("</id></license>");
            }
            xml.append("</licenses></component>");
        }
        return Files.writeString(folder.resolve("bill.xml"), xml + "</components></bom>");
    }
}

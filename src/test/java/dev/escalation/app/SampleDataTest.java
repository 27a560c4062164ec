package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    @TempDir
    Path folder;

    @Test
    void isFoundInTheProgramElseInTheWorkingFolder() throws IOException {
        Path home = withTickets("home");
        Path checkout = withTickets("checkout");
        Files.createFile(checkout.resolve("pom.xml"));
        assertThat(SampleData.find(home.toString(), folder))
                .isEqualTo(new SampleData(home.resolve("sample-data"), folder.resolve("workbench-demo")));
        assertThat(SampleData.find(null, checkout))
                .isEqualTo(new SampleData(checkout.resolve("sample-data"), checkout.resolve("target/demo")));
        assertThat(catchThrowable(() -> SampleData.find(null, folder)))
                .hasMessageContaining("sample data was not found");
    }

    private Path withTickets(String name) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("sample-data"));
        Files.createFile(home.resolve("sample-data/tickets.csv"));
        return home;
    }
}

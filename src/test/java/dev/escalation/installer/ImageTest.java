package dev.escalation.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {
    private final JarDiet linux = new JarDiet(Target.of("Linux", "amd64"));
    private final JarDiet mac = new JarDiet(Target.of("Mac OS X", "aarch64"));

    @Test
    void onlyThisSystemsLibrariesGoIntoTheImage() {
        assertThat(linux.isNeeded("lib/linux/x86_64/libxgboost4j.so")).isTrue();
        assertThat(linux.isNeeded("lib/linux/aarch64/libxgboost4j.so")).isFalse();
        assertThat(linux.isNeeded("lib/windows/x86_64/xgboost4j.dll")).isFalse();
        assertThat(mac.isNeeded("lib/macos/aarch64/libxgboost4j.dylib")).isTrue();
        assertThat(mac.isNeeded("lib/linux/x86_64/libxgboost4j.so")).isFalse();
        assertThat(linux.isNeeded("ai/onnxruntime/native/osx-x64/libonnxruntime.dylib.dSYM/Contents/Info.plist"))
                .isFalse();
    }

    /** JavaFX keeps them there, and looks beside its jar before it copies them out. */
    @Test
    void librariesAtTheTopOfAJarAreTakenOut() {
        assertThat(linux.isLibraryAtTheTop("libglass.so")).isTrue();
        assertThat(linux.isLibraryAtTheTop("lib/linux/x86_64/libxgboost4j.so")).isFalse();
        assertThat(mac.isLibraryAtTheTop("libglass.dylib")).isTrue();
    }

    /** By a link in another folder, as the package puts one on the path, and with a blank in the folder's name. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theScriptStartsTheProgramsOwnJava(@TempDir Path folder) throws IOException, InterruptedException {
        Path image = Files.createDirectories(folder.resolve("the program")).toRealPath();
        Path script = executable(
                image.resolve("bin/workbench"),
                new LinuxLauncher("main.jar", "dev.escalation.Launcher", "commands.aot", List.of("-Da=b")).text());
        executable(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Path link = Files.createSymbolicLink(folder.resolve("workbench"), script);

        ProcessBuilder builder =
                new ProcessBuilder(link.toString(), "demo", "--out", "two words").redirectErrorStream(true);
        builder.environment().put("WORKBENCH_OPTS", "-Xmx1g -Dc=d");
        Process process = builder.start();
        List<String> arguments = process.inputReader().readAllLines();

        assertThat(process.waitFor()).isZero();
        assertThat(arguments)
                .containsExactly(
                        "-XX:AOTCache=" + image + "/lib/app/commands.aot",
                        "-Dworkbench.home=" + image + "/lib/app",
                        "-Dworkbench.stderr.terminal=false",
                        "-Da=b",
                        "-Xmx1g",
                        "-Dc=d",
                        "-cp",
                        image + "/lib/app/main.jar",
                        "dev.escalation.Launcher",
                        "demo",
                        "--out",
                        "two words");
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    @Test
    void classesAndResourcesStay() {
        assertThat(linux.isNeeded("com/sun/jna/win32/W32APIOptions.class")).isTrue();
        assertThat(linux.isNeeded("com/sun/jna/win32-x86-64/jnidispatch.dll")).isFalse();
        assertThat(linux.isNeeded("com/sun/jna/linux-x86-64/libjnidispatch.so")).isTrue();
        assertThat(linux.isNeeded("META-INF/services/java.sql.Driver")).isTrue();
        assertThat(linux.isNeeded("module-info.class")).isFalse();
    }

    @Test
    void aProcessorWithoutLibrariesIsRefused() {
        assertThatThrownBy(() -> Target.of("Linux", "riscv64"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("riscv64");
    }

    /** The class path has to be the one of the cache: the main jar alone, which names the others. */
    @Test
    void theLauncherStartsFromTheCache() {
        List<String> made = List.of(
                "[Application]",
                "app.classpath=$APPDIR/a.jar",
                "app.classpath=$APPDIR/b.jar",
                "app.mainclass=X",
                "",
                "[JavaOptions]",
                "java-options=-Xmx1g");
        assertThat(Image.startingFrom("window.aot", made, "main.jar"))
                .containsExactly(
                        "[Application]",
                        "app.classpath=$APPDIR/main.jar",
                        "app.mainclass=X",
                        "",
                        "[JavaOptions]",
                        "java-options=-XX:AOTCache=$APPDIR/window.aot",
                        "java-options=-Xmx1g");
    }

    /** Each entry of the directory leads to a picture of the size that it states. */
    @Test
    void theIconForWindowsHoldsAPictureOfEachSize() throws IOException {
        byte[] file = IconFiles.ico();
        ByteBuffer directory = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(directory.getShort(2)).isEqualTo((short) 1);
        int count = directory.getShort(4);
        assertThat(count).isGreaterThan(5);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int side = file[entry] == 0 ? 256 : Byte.toUnsignedInt(file[entry]);
            int length = directory.getInt(entry + 8);
            int offset = directory.getInt(entry + 12);
            byte[] picture = Arrays.copyOfRange(file, offset, offset + length);
            assertThat(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)))
                            .getWidth())
                    .isEqualTo(side);
        }
    }

    @Test
    void theVersionOfAPackageIsThreeNumbers() {
        Product product = Product.of("escalation-workbench-1.2.3-SNAPSHOT.jar", Target.of("Linux", "amd64"));
        assertThat(product.version()).isEqualTo("1.2.3");
    }
}

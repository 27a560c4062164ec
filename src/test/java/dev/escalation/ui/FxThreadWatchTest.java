package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.work.Hold;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FxThreadWatchTest {
    private static List<StackTraceElement> stack(String... methods) {
        return Arrays.stream(methods)
                .map(method -> new StackTraceElement(
                        method.substring(0, method.lastIndexOf('.')),
                        method.substring(method.lastIndexOf('.') + 1),
                        null,
                        -1))
                .toList();
    }

    private static boolean told(int times, String... stack) {
        Hold hold = new Hold(120, 100, Collections.nCopies(times, stack(stack)));
        return FxThreadWatch.foreignWork(List.of(hold)).isPresent();
    }

    @Test
    void computingAndReadingAreTold() {
        assertThat(told(
                        4,
                        "java.util.HashMap.put",
                        "dev.escalation.features.FeatureBuilder.build",
                        "dev.escalation.ui.Page.x"))
                .isTrue();
        assertThat(told(
                        4,
                        "java.io.FileInputStream.readBytes",
                        "dev.escalation.words.Words.putAll",
                        "dev.escalation.ui.Page.x"))
                .isTrue();
    }

    @Test
    void waitingForATaskIsTold() {
        assertThat(told(
                        4,
                        "jdk.internal.misc.Unsafe.park",
                        "java.util.concurrent.FutureTask.get",
                        "dev.escalation.ui.Page.x"))
                .isTrue();
    }

    @Test
    void whatIsSeenOnceMayHaveMetAPauseOfTheMachine() {
        assertThat(told(3, "dev.escalation.features.FeatureBuilder.build")).isFalse();
    }

    @Test
    void drawingAndPicturesOfTestsAreNotTold() {
        assertThat(told(9, "javafx.scene.Node.applyCss", "dev.escalation.ui.Page.x"))
                .isFalse();
        assertThat(told(
                        9,
                        "jdk.internal.misc.Unsafe.park",
                        "com.sun.javafx.tk.quantum.PaintCollector.waitForRenderingToComplete",
                        "dev.escalation.ui.Page.x"))
                .isFalse();
        assertThat(told(9, "java.lang.Thread.sleep0", "dev.escalation.ui.TestWindow.onFx"))
                .isFalse();
        assertThat(told(9, "dev.escalation.features.FeatureBuilder.build", "dev.escalation.ui.SampleJourneyTest.walk"))
                .isFalse();
    }
}

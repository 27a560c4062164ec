package dev.escalation.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.EmptyChart;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class ChartViewTest {
    @TempDir
    static Path folder;

    /** A view that draws itself again must not push aside the next chart that is on its way to it. */
    @Test
    void aNewSizeLosesNoChartOnItsWay() {
        try (TestWindow window = TestWindow.open(800, 600, folder)) {
            ChartView view = TestWindow.onFx(() -> new ChartView(window.context()));
            Chart first = new EmptyChart("First", "", "Nothing yet", ChartOrigin.NONE);
            Chart next = new EmptyChart("Next", "", "Nothing yet", ChartOrigin.NONE);
            CountDownLatch resized = new CountDownLatch(1);
            window.run(() -> {
                view.resize(400, 300);
                view.setChart(first);
                window.context()
                        .work()
                        .prepare(
                                view,
                                _ -> {
                                    resized.await();
                                    return next;
                                },
                                view::setChart);
                view.resize(390, 300);
            });
            resized.countDown();
            window.awaitIdle();
            assertThat(TestWindow.onFx(view::getChart)).isSameAs(next);
            assertThat(TestWindow.onFx(view::isDrawn)).isTrue();
        }
    }
}

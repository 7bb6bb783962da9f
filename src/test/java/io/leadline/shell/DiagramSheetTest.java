package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagramSheetTest {

    private static final LeadlineI18N TEXTS = new LeadlineI18N();

    @Test
    void aDiagramSpeaksItsReadersLanguage() throws IOException {
        String model = Files.readString(Path.of("bpmn", "stock-transfer.bpmn"));

        String german = DiagramSheet.of(model, TEXTS.texts(Locale.GERMAN)).xml();

        assertThat(german)
                .contains("name=\"Umlagerung vorgeschlagen\"", "name=\"ja\"")
                .doesNotContain("name=\"Transfer suggested\"", "name=\"yes\"")
                // What the engine reads is as it was.
                .contains("planning.startTransfer", "id=\"StartEvent_TransferProposed\"");
    }

    @Test
    void whatHasNoTextKeepsItsLabel() throws IOException {
        String model = Files.readString(Path.of("bpmn", "stock-transfer.bpmn"));

        assertThat(DiagramSheet.of(model, Map.of()).xml()).contains("name=\"Transfer suggested\"");
    }

    @Test
    void aSheetIsAsLargeAsItsDrawing() {
        DiagramSheet sheet = DiagramSheet.of("""
            <definitions xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
              <dc:Bounds x="100" y="50" width="36" height="36" />
              <dc:Bounds x="90" y="90" width="60" height="14" />
              <di:waypoint x="136" y="68" /><di:waypoint x="300.5" y="20" />
            </definitions>\
            """, Map.of());

        assertThat(sheet.widthPx()).isEqualTo(211);
        assertThat(sheet.heightPx()).isEqualTo(84);
    }

    @Test
    void whatIsNoDrawingIsSaidSo() {
        assertThatThrownBy(() -> DiagramSheet.of("no XML", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

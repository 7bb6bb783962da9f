package io.leadline.ordering.process;

import io.leadline.engine.Diagrams;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.ordering.OrderDrawing;
import io.leadline.ordering.OrderDrawings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from the engine's records; of several escalations of one order the latest is drawn. */
@Component
class FedOrderDrawings implements OrderDrawings {

    private final RecordFeed feed;
    private final Diagrams diagrams;

    FedOrderDrawings(RecordFeed feed, Diagrams diagrams) {
        this.feed = feed;
        this.diagrams = diagrams;
    }

    @Override
    public List<OrderDrawing> of(String orderId) {
        Map<String, ElementRecord> latestByProcess = new LinkedHashMap<>();
        List<ElementRecord> elements = feed.elements(orderId);
        elements.forEach(element -> latestByProcess.put(element.processId(), element));
        List<OrderDrawing> drawings = new ArrayList<>();
        latestByProcess.forEach((processId, latest) -> drawings.add(drawing(
                latest,
                elements.stream()
                        .filter(e -> e.processInstanceKey() == latest.processInstanceKey())
                        .toList())));
        return drawings;
    }

    private OrderDrawing drawing(ElementRecord latest, List<ElementRecord> elements) {
        return new OrderDrawing(
                latest.processId(),
                diagrams.xml(latest.processId(), latest.version()),
                ids(elements, element -> element.state() == TaskRecord.State.COMPLETED),
                ids(elements, element -> element.state() == TaskRecord.State.OPEN));
    }

    private static Set<String> ids(List<ElementRecord> elements, Predicate<ElementRecord> which) {
        return elements.stream()
                .filter(which)
                // The process is an element of itself; marking it would mark everything in it.
                .filter(element -> !element.elementId().equals(element.processId()))
                .map(ElementRecord::elementId)
                .collect(Collectors.toSet());
    }
}

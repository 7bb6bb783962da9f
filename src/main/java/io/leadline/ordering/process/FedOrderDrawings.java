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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine's records. A process that was called several times is drawn wherever the order stands in it; where
 * it stands in none of them, the last is.
 */
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
        Map<String, Map<Long, List<ElementRecord>>> byProcess = new LinkedHashMap<>();
        for (ElementRecord element : feed.elements(orderId)) {
            byProcess
                    .computeIfAbsent(element.processId(), process -> new LinkedHashMap<>())
                    .computeIfAbsent(element.processInstanceKey(), instance -> new ArrayList<>())
                    .add(element);
        }
        return byProcess.values().stream()
                .flatMap(instances -> shown(List.copyOf(instances.values())))
                .map(elements -> drawing(elements.getLast(), elements))
                .toList();
    }

    /** @param instances of one process, each with its elements in the order in which they were reached */
    private static Stream<List<ElementRecord>> shown(List<List<ElementRecord>> instances) {
        List<List<ElementRecord>> open = instances.stream()
                .filter(elements -> elements.stream().anyMatch(e -> e.state() == TaskRecord.State.OPEN))
                .toList();
        return open.isEmpty() ? Stream.of(instances.getLast()) : open.stream();
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

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
                .flatMap(instances -> drawings(List.copyOf(instances.values())))
                .toList();
    }

    /** Where one is drawn for all runs of a process, it can be asked about each of them; several open ones are each their own. */
    private Stream<OrderDrawing> drawings(List<List<ElementRecord>> instances) {
        List<List<ElementRecord>> shown = shown(instances).toList();
        return shown.stream().map(elements -> {
            List<ElementRecord> told = shown.size() > 1
                    ? elements
                    : instances.stream().flatMap(List::stream).toList();
            return drawing(elements.getLast(), elements, told);
        });
    }

    /** @param instances of one process, each with its elements in the order in which they were reached */
    private static Stream<List<ElementRecord>> shown(List<List<ElementRecord>> instances) {
        List<List<ElementRecord>> open = instances.stream()
                .filter(elements -> elements.stream().anyMatch(e -> e.state() == TaskRecord.State.OPEN))
                .toList();
        return open.isEmpty() ? Stream.of(instances.getLast()) : open.stream();
    }

    private OrderDrawing drawing(ElementRecord latest, List<ElementRecord> elements, List<ElementRecord> told) {
        return new OrderDrawing(
                latest.processId(),
                diagrams.xml(latest.processId(), latest.version()),
                ids(elements, element -> element.state() == TaskRecord.State.COMPLETED),
                ids(elements, element -> element.state() == TaskRecord.State.OPEN),
                told.stream()
                        .filter(element -> isDrawn(element) && element.version() == latest.version())
                        .map(element -> new OrderDrawing.Passage(
                                element.elementId(),
                                element.processInstanceKey(),
                                element.startedAt(),
                                element.endedAt(),
                                element.state() == TaskRecord.State.COMPLETED))
                        .toList());
    }

    /** The process is an element of itself; marking it would mark everything in it. */
    private static boolean isDrawn(ElementRecord element) {
        return !element.elementId().equals(element.processId());
    }

    private static Set<String> ids(List<ElementRecord> elements, Predicate<ElementRecord> which) {
        return elements.stream()
                .filter(which)
                .filter(FedOrderDrawings::isDrawn)
                .map(ElementRecord::elementId)
                .collect(Collectors.toSet());
    }
}

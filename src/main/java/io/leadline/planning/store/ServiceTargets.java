package io.leadline.planning.store;

import io.leadline.planning.ServiceTarget;
import io.leadline.storage.MapBacked;
import java.util.Map;

/** Service targets in documents: their kind and their level. */
final class ServiceTargets {

    static final MapBacked<ServiceTarget> CODEC =
            new MapBacked<>(ServiceTarget.class, ServiceTargets::write, ServiceTargets::read);

    private ServiceTargets() {}

    private static Map<String, Object> write(ServiceTarget target) {
        String kind = switch (target) {
            case ServiceTarget.CycleService cycle -> "cycle-service";
            case ServiceTarget.FillRate fill -> "fill-rate";
            case ServiceTarget.ShortageCost cost -> "shortage-cost";
        };
        return Map.of("kind", kind, "level", target.level());
    }

    private static ServiceTarget read(Map<String, Object> map) {
        double level = ((Number) java.util.Objects.requireNonNull(map.get("level"))).doubleValue();
        return switch (String.valueOf(map.get("kind"))) {
            case "cycle-service" -> new ServiceTarget.CycleService(level);
            case "shortage-cost" -> new ServiceTarget.ShortageCost(level);
            case "fill-rate" -> new ServiceTarget.FillRate(level);
            default -> throw new IllegalArgumentException("No service target is of the kind " + map.get("kind"));
        };
    }
}

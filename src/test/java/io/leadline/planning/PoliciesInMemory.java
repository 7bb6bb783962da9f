package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.shared.BusinessClock;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the plan policy without a store and without anything measured. */
public final class PoliciesInMemory implements PolicyStore {

    private final List<PolicyVersion> versions = new ArrayList<>();

    /** The company's policy over these versions. */
    public PlanPolicies policies(BusinessClock clock) {
        return new PlanPolicies(
                this, unused(PlanStore.class), unused(Items.class), unused(ExchangeRates.class), clock, event -> {});
    }

    /** What the verbs that are tried do not need. */
    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Override
    public Optional<PolicyVersion> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    @Override
    public Optional<PolicyVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    @Override
    public List<PolicyVersion> versions(int limit) {
        return versions.reversed().stream().limit(limit).toList();
    }

    @Override
    public Optional<PolicyVersion> ofChange(String change) {
        return versions.stream()
                .filter(version -> version.change().equals(change))
                .findFirst();
    }

    @Override
    public boolean add(PolicyVersion version) {
        return version(version.number()).isEmpty() && ofChange(version.change()).isEmpty() && versions.add(version);
    }

    @Override
    public void measured(PolicyDay day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PolicyDay> latest(int limit) {
        return List.of();
    }

    @Override
    public List<PolicyDay> days(int version, LocalDate from, int limit) {
        return List.of();
    }
}

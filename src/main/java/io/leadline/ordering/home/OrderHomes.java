package io.leadline.ordering.home;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What first pages tell of orders; each is told what is its own, and empty until it was reckoned for the first time. */
@Service
public class OrderHomes {

    private final KeptFigures kept;
    private final Reckoned.Buying buying;
    private final Reckoned.OfSuppliers ofSuppliers;
    private final Reckoned.Arriving arriving;

    OrderHomes(KeptFigures kept, Reckoned.Buying buying, Reckoned.OfSuppliers ofSuppliers, Reckoned.Arriving arriving) {
        this.kept = kept;
        this.buying = buying;
        this.ofSuppliers = ofSuppliers;
        this.arriving = arriving;
    }

    /** For those who buy. */
    public Optional<Kept<BuyingFigures>> buying(Actor actor) {
        return actor.purchases() ? kept.of(buying, Figures.COMPANY) : Optional.empty();
    }

    /** The same as they were on a day. */
    public Optional<Kept<BuyingFigures>> buyingOn(LocalDate day, Actor actor) {
        return actor.purchases() ? kept.lastOn(day, buying) : Optional.empty();
    }

    public String buyingTopic() {
        return buying.topic();
    }

    /** The supplier's own, for its people and nobody else's. */
    public Optional<Kept<SupplierFigures>> ofSupplier(Actor actor) {
        String own = actor.organisation();
        return actor.is(Role.SUPPLIER) && own != null ? kept.of(ofSuppliers, own) : Optional.empty();
    }

    public String ofSupplierTopic() {
        return ofSuppliers.topic();
    }

    /** For the company's own people who count in. */
    public Optional<Kept<ArrivalFigures>> arrivals(Actor actor) {
        return actor.is(Role.GOODS_IN) ? kept.of(arriving, Figures.COMPANY) : Optional.empty();
    }

    /** For who moves goods: how much comes where, and not from whom. */
    public Optional<Kept<ArrivalFigures>> counts(Actor actor) {
        return actor.is(Role.LOGISTICS)
                ? kept.of(arriving, Figures.COMPANY).map(OrderHomes::countsAlone)
                : Optional.empty();
    }

    private static Kept<ArrivalFigures> countsAlone(Kept<ArrivalFigures> arrivals) {
        return new Kept<>(
                arrivals.day(),
                new ArrivalFigures(
                        arrivals.figures().days(), List.of(), arrivals.figures().lapsed()));
    }

    public String arrivalsTopic() {
        return arriving.topic();
    }
}

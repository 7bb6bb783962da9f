package io.leadline.simulation.flight;

import io.leadline.demand.Promotion;
import io.leadline.simulation.actors.Market;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import io.leadline.simulation.worlds.WorldLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is asked for in one course of a world: the same units that every rule of the bench meets. */
final class WorldMarket implements Market {

    private final World world;
    private final WorldLife life;

    WorldMarket(World world, WorldLife life) {
        this.world = world;
        this.life = life;
    }

    @Override
    public List<Wish> wishes(LocalDate date) {
        List<Wish> wishes = new ArrayList<>();
        int day = world.dayOf(date);
        for (int i = 0; i < world.items().size(); i++) {
            WorldItem item = world.items().get(i);
            int units = life.demanded(i, day);
            if (units > 0) {
                wishes.add(new Wish(item.place(), item.channel(), units, paid(world, item, date), 0));
            }
        }
        return wishes;
    }

    static double paid(World world, WorldItem item, LocalDate date) {
        double off = world.promotions().stream()
                .filter(promotion -> promotion.period().contains(date)
                        && promotion.covers(item.item().sku(), item.item().category(), item.channel()))
                .map(Promotion::discountPercent)
                .mapToDouble(percent -> percent.doubleValue() / 100)
                .max()
                .orElse(0);
        return item.item().unitPrice().amount().doubleValue() * (1 - off);
    }
}

package io.leadline.demand.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Migration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Notes the last day of each channel's sales, which stores of earlier versions know of all together only. */
@Component
class SalesDaysByChannel implements Migration {

    @Override
    public int number() {
        return 301;
    }

    @Override
    public String name() {
        return "last day of each channel's sales";
    }

    @Override
    public void apply(MongoDatabase database) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Document item : database.getCollection("sales").find()) {
            for (Document channel : item.getList("channels", Document.class)) {
                LocalDate day = LocalDate.parse(channel.getString("first")).plusDays(channel.getInteger("days") - 1L);
                last.merge(channel.getString("channel"), day, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        var days = database.getCollection("sales_days");
        last.forEach((channel, day) -> days.updateOne(
                Filters.eq(MongoSalesHistory.ofChannel(channel)),
                Updates.max("last", day.toString()),
                new UpdateOptions().upsert(true)));
    }
}

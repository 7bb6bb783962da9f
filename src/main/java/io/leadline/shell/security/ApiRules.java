package io.leadline.shell.security;

import io.leadline.identity.ApiScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Which scope of a key opens which endpoint of the interface for programs. Every endpoint below {@link #PATH} has one line
 * here; a test of all endpoints fails for one that has none, and without one it is open to nobody.
 */
public final class ApiRules {

    public static final String PATH = "/api/v1/";

    /**
     * @param pattern path pattern of Spring MVC, as the endpoint has it
     * @param scope null for whatever key
     */
    public record Rule(
            HttpMethod method, String pattern, @Nullable ApiScope scope) {}

    public static final List<Rule> ALL = List.of(
            new Rule(HttpMethod.GET, "/api/v1/availability", ApiScope.STOCK_READ),
            new Rule(HttpMethod.GET, "/api/v1/items/{sku}/movements", ApiScope.STOCK_READ),
            new Rule(HttpMethod.GET, "/api/v1/items/{sku}/balances", ApiScope.STOCK_READ),
            new Rule(HttpMethod.POST, "/api/v1/movements", ApiScope.STOCK_WRITE),
            new Rule(HttpMethod.POST, "/api/v1/counts", ApiScope.STOCK_WRITE),
            new Rule(HttpMethod.POST, "/api/v1/reservations", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.GET, "/api/v1/reservations/{id}", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.POST, "/api/v1/reservations/{id}/extend", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.POST, "/api/v1/reservations/{id}/confirm", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.POST, "/api/v1/reservations/{id}/release", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.POST, "/api/v1/reservations/{id}/returns", ApiScope.STOCK_RESERVE),
            new Rule(HttpMethod.POST, "/api/v1/sales/amazon/{channel}", ApiScope.SALES_TELL),
            new Rule(HttpMethod.GET, "/api/v1/items", ApiScope.CATALOG_READ),
            new Rule(HttpMethod.GET, "/api/v1/items/{sku}", ApiScope.CATALOG_READ),
            new Rule(HttpMethod.GET, "/api/v1/suppliers", ApiScope.CATALOG_READ),
            new Rule(HttpMethod.GET, "/api/v1/suppliers/{id}", ApiScope.CATALOG_READ),
            new Rule(HttpMethod.GET, "/api/v1/suppliers/{id}/terms", ApiScope.CATALOG_READ),
            new Rule(HttpMethod.GET, "/api/v1/orders", ApiScope.ORDERS_READ),
            new Rule(HttpMethod.GET, "/api/v1/orders/{id}", ApiScope.ORDERS_READ),
            new Rule(HttpMethod.GET, "/api/v1/orders/{id}/answers", ApiScope.ORDERS_READ),
            new Rule(HttpMethod.GET, "/api/v1/orders/{id}/promises", ApiScope.ORDERS_READ),
            new Rule(HttpMethod.GET, "/api/v1/orders/{id}/receipts", ApiScope.ORDERS_READ),
            new Rule(HttpMethod.GET, "/api/v1/shipments", ApiScope.SHIPMENTS_READ),
            new Rule(HttpMethod.GET, "/api/v1/shipments/{id}", ApiScope.SHIPMENTS_READ),
            new Rule(HttpMethod.POST, "/api/v1/shipments", ApiScope.SHIPMENTS_TELL),
            new Rule(HttpMethod.PUT, "/api/v1/shipments/{id}", ApiScope.SHIPMENTS_TELL),
            new Rule(HttpMethod.POST, "/api/v1/shipments/{id}/withdraw", ApiScope.SHIPMENTS_TELL),
            new Rule(HttpMethod.PUT, "/api/v1/shipments/{id}/milestones/{kind}/{sort}", ApiScope.SHIPMENTS_TRACK),
            new Rule(HttpMethod.GET, "/api/v1/escalations", ApiScope.PLANNING_READ),
            new Rule(HttpMethod.GET, "/api/v1/escalations/{id}", ApiScope.PLANNING_READ),
            new Rule(HttpMethod.GET, "/api/v1/plans", ApiScope.PLANNING_READ),
            new Rule(HttpMethod.GET, "/api/v1/plans/{sku}", ApiScope.PLANNING_READ),
            new Rule(HttpMethod.GET, "/api/v1/series", ApiScope.SERIES_TELL),
            new Rule(HttpMethod.PUT, "/api/v1/series", ApiScope.SERIES_TELL),
            new Rule(HttpMethod.GET, "/api/v1/scores", ApiScope.SCORES_READ),
            new Rule(HttpMethod.GET, "/api/v1/scores/{id}", ApiScope.SCORES_READ),
            new Rule(HttpMethod.GET, "/api/v1/openapi.json", null));

    private ApiRules() {}
}

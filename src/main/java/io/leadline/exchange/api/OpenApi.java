package io.leadline.exchange.api;

import io.leadline.identity.ApiScope;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of this interface, OpenAPI 3.1, made of its endpoints as they are (ADR 0065). */
@ForPrograms
class OpenApi {

    private static final String ABOUT =
            "Stock that can be promised, reservations and movements; the catalogue; orders with what was "
                    + "said and came; shipments and where they are, plans, escalations and scores.";

    private static final String PATH = "/api/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenApi(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    private record Endpoint(String method, String path) {}

    @GetMapping("/api/v1/openapi.json")
    @Told("This document")
    Map<String, Object> document() {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        methods()
                .forEach((endpoint, method) -> paths.computeIfAbsent(endpoint.path(), path -> new TreeMap<>())
                        .put(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint, method, schemas)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Leadline", "version", "1", "description", ABOUT));
        document.put("security", List.of(Map.of("key", List.of()), Map.of("token", List.of())));
        document.put("paths", paths);
        schemas.named().put("Problem", problem());
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("key", Map.of("type", "http", "scheme", "bearer"), "token", token()),
                        "schemas",
                        schemas.named()));
        return document;
    }

    private Map<Endpoint, Method> methods() {
        Map<Endpoint, Method> methods =
                new TreeMap<>(java.util.Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        mappings.stream()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, handler) -> info.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith(PATH))
                                .forEach(pattern -> info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(verb -> methods.put(
                                                new Endpoint(verb.name(), pattern), handler.getMethod())))));
        return methods;
    }

    private static Told told(Method method) {
        return Objects.requireNonNull(
                method.getAnnotation(Told.class), () -> method + " does not say what it is: add @Told");
    }

    private static Map<String, Object> operation(Endpoint endpoint, Method method, Schemas schemas) {
        Told told = told(method);
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(parameter(parameter.getName(), "path", true));
            }
        }
        for (String name : told.headers()) {
            parameters.add(parameter(name, "header", name.equals("Idempotency-Key")));
        }
        for (String name : told.query()) {
            parameters.add(parameter(name, "query", false));
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", method.getName());
        operation.put("summary", told.value());
        operation.put("parameters", parameters);
        if (told.body() != Void.class) {
            operation.put("requestBody", Map.of("required", true, "content", json(schemas.of(told.body()))));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", "As asked for");
        Type type = answered(method.getGenericReturnType());
        if (type != Object.class) {
            answer.put("content", json(schemas.of(type)));
        }
        operation.put(
                "responses",
                Map.of(
                        told.made() ? "201" : "200",
                        answer,
                        "default",
                        Map.of(
                                "description",
                                "Why not",
                                "content",
                                Map.of(
                                        "application/problem+json",
                                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
        return operation;
    }

    private static Type answered(Type type) {
        if (type instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class) {
            return entity.getActualTypeArguments()[0];
        }
        return type instanceof ParameterizedType ? Object.class : type;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> token() {
        Map<String, String> scopes = new TreeMap<>();
        for (ApiScope scope : ApiScope.values()) {
            scopes.put(scope.label(), scope.label());
        }
        return Map.of(
                "type",
                "oauth2",
                "description",
                "client_id is the id of a key, client_secret the key",
                "flows",
                Map.of("clientCredentials", Map.of("tokenUrl", PATH + "token", "scopes", scopes)));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "field", text,
                        "value", text,
                        "expected", text));
    }
}

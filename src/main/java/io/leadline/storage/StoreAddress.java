package io.leadline.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoDatabase;
import io.leadline.shared.StartupProblem;
import org.bson.Document;

/**
 * Where the store is reached, for another process that writes into it: the engine's exporter.
 *
 * @param uri MongoDB connection string; it may hold a password, so it is never logged
 * @param database name of the database that holds all collections
 */
public record StoreAddress(String uri, String database) {

    /** @throws StartupProblem if it is no MongoDB connection string */
    static StoreAddress given(String uri, String databaseIfNoneIsNamed) {
        try {
            String named = new ConnectionString(uri).getDatabase();
            return new StoreAddress(uri, named == null ? databaseIfNoneIsNamed : named);
        } catch (IllegalArgumentException wrong) {
            throw new StartupProblem(
                    "what --mongo or leadline.mongo.uri says is no address of a MongoDB: write it as"
                            + " mongodb://host:27017/leadline.",
                    wrong);
        }
    }

    /** @throws StartupProblem if nothing answers there, or it refuses us */
    static void requireAnswer(MongoDatabase store, StoreAddress address) {
        String hosts = String.join(", ", new ConnectionString(address.uri()).getHosts());
        try {
            store.runCommand(new Document("ping", 1));
        } catch (MongoSecurityException refused) {
            throw new StartupProblem(
                    "the MongoDB at " + hosts + " refuses the name or the password in leadline.mongo.uri: correct them,"
                            + " or name the database of the user with ?authSource=.",
                    refused);
        } catch (MongoException away) {
            throw new StartupProblem(
                    "no MongoDB answers at " + hosts + ": start it, or correct --mongo or leadline.mongo.uri.", away);
        }
    }

    @Override
    public String toString() {
        return "StoreAddress[database=" + database + "]";
    }
}

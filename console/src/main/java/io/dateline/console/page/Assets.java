package io.dateline.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scripts, styles and the map, out of the jar. Addresses carry a hash of the content, so that browsers may keep them for good. */
public final class Assets {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "console.css", "text/css; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8",
            "map.js", "text/javascript; charset=utf-8",
            "htmx.min.js", "text/javascript; charset=utf-8",
            "echarts.min.js", "text/javascript; charset=utf-8",
            "world.json", "application/json; charset=utf-8",
            "icon.svg", "image/svg+xml");
    private static final int HASH_LENGTH = 12;

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    public Assets() {
        MEDIA_TYPES.forEach((name, mediaType) -> assets.put(name, Asset.read(name, mediaType)));
    }

    public void register(RoutesConfig routes) {
        routes.get("/assets/{name}", this::serve);
    }

    /** Address of an asset, for the templates. */
    public String url(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.hash;
    }

    private void serve(Context context) {
        Asset asset = assets.get(context.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        boolean named = asset.hash.equals(context.queryParam("v"));
        context.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
        context.contentType(asset.mediaType).result(asset.content);
    }

    private static final class Asset {
        final String mediaType;
        final byte[] content;
        final String hash;

        Asset(String mediaType, byte[] content, String hash) {
            this.mediaType = mediaType;
            this.content = content;
            this.hash = hash;
        }

        static Asset read(String name, String mediaType) {
            try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("assets/" + name + " is missing from the jar");
                }
                byte[] content = in.readAllBytes();
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new Asset(
                        mediaType, content, HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}

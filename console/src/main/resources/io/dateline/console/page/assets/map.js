// Draws the rows of the places table on a world map. The table is the source, so that both always tell the same.
(function () {
  "use strict";

  let world = null;
  let chart = null;

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function points(exact) {
    return Array.from(document.querySelectorAll("tr[data-lat]"))
      .filter((row) => (row.dataset.exact === "yes") === exact)
      .map((row) => ({
        name: row.dataset.label,
        value: [Number(row.dataset.lon), Number(row.dataset.lat), Number(row.dataset.events)],
        link: row.querySelector("a").getAttribute("href"),
      }));
  }

  function size(least) {
    return (value) => Math.min(36, least + 4 * Math.sqrt(value[2]));
  }

  function series(name, data, symbol, least, style) {
    return {
      name: name,
      type: "scatter",
      coordinateSystem: "geo",
      geoIndex: 0,
      data: data,
      symbol: symbol,
      symbolSize: size(least),
      itemStyle: style,
      cursor: "pointer",
    };
  }

  function options() {
    const mark = token("--mark");
    return {
      animation: false,
      aria: { enabled: true, label: { description: "World map of the events' places. The table below has the same." } },
      textStyle: { fontFamily: "inherit" },
      tooltip: {
        renderMode: "richText",
        confine: true,
        backgroundColor: token("--surface"),
        borderColor: token("--rule"),
        textStyle: { color: token("--ink"), fontSize: 13 },
        formatter: (item) =>
          item.name + "\n" + item.value[2] + (item.value[2] === 1 ? " event" : " events") +
          (item.seriesName === "area" ? "\ncountry or region only" : ""),
      },
      geo: {
        map: "world",
        roam: true,
        scaleLimit: { min: 1, max: 12 },
        left: 6,
        right: 6,
        top: 6,
        bottom: 6,
        silent: true,
        itemStyle: { areaColor: token("--land"), borderColor: token("--coast"), borderWidth: 0.5 },
      },
      series: [
        series("area", points(false), "diamond", 12, {
          color: "transparent",
          borderColor: mark,
          borderWidth: 1.5,
          borderType: "dashed",
        }),
        series("spot", points(true), "circle", 7, { color: mark, opacity: 0.75 }),
      ],
    };
  }

  // without the map there is still the table
  function draw() {
    drawMap().catch((error) => window.console.info("the map could not be drawn", error));
  }

  async function drawMap() {
    if (chart) {
      chart.dispose();
      chart = null;
    }
    const place = document.querySelector("[data-map]");
    if (!place || !window.echarts) {
      return;
    }
    if (!world) {
      const answer = await fetch(place.dataset.world);
      if (!answer.ok) {
        return;
      }
      world = await answer.json();
      window.echarts.registerMap("world", world);
    }
    if (!place.isConnected) {
      return;
    }
    place.hidden = false;
    chart = window.echarts.init(place, null, { renderer: "canvas" });
    chart.setOption(options());
    chart.on("click", (item) => {
      if (item.data && item.data.link) {
        window.location.assign(item.data.link);
      }
    });
    place.dataset.drawn = "yes";
  }

  window.addEventListener("resize", () => chart && chart.resize());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.addEventListener("htmx:afterSettle", (swap) => {
    if (swap.target.id === "results") {
      draw();
    }
  });
  draw();
})();

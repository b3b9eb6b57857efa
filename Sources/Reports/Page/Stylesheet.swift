/// How pages and pictures look: one set of colours for light, dark and print.
///
/// Colours are those of Okabe and Ito that reach 3:1 on the paper; shape, digit and text carry every meaning that a
/// colour repeats.
enum Stylesheet {
    /// The colours, and the classes of pictures.
    static let picture: HTML = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--muted:#555;--rule:#bbb;--faint:#8a8a8a;\
        --blue:#0072b2;--red:#d55e00;--green:#00795b;--purple:#a8477d;--wash:#e8eef3;--g1:#fbe3d2;--g2:#f3b88d;\
        --g3:#d55e00;--g4:#963f00;--g5:#552300}\
        @media (prefers-color-scheme:dark){:root{--paper:#16181d;--ink:#f0f0f0;--muted:#b8b8b8;--rule:#555;\
        --faint:#8f8f8f;--blue:#58b0e6;--red:#f08a3c;--green:#3cc79f;--purple:#e09ac0;--wash:#252b33}}\
        svg{font-family:system-ui,sans-serif;background:var(--paper)}\
        text{fill:var(--ink);font-size:12px}.small{font-size:11px}.muted{fill:var(--muted)}.strong{font-weight:600}\
        .start{text-anchor:start}.middle{text-anchor:middle}.end{text-anchor:end}\
        .axis{stroke:var(--muted);stroke-width:1}.grid{stroke:var(--rule);stroke-width:.5}\
        .limit{stroke:var(--red);stroke-width:1;stroke-dasharray:5 3}.band{fill:var(--wash)}\
        .reference{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 3}\
        .box{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}.arrow{stroke:var(--ink);stroke-width:1.2;fill:none}\
        .head{fill:var(--ink)}.bar{fill:var(--wash);stroke:var(--muted);stroke-width:.6}\
        .infusion{fill:var(--blue);stroke:var(--blue)}.infusion-line{stroke:var(--blue);stroke-width:2;fill:none}\
        .pain{stroke:var(--ink);stroke-width:1.6;fill:none}.pain-dot{fill:var(--ink)}\
        .faint{stroke:var(--faint);stroke-width:.8;fill:none}.faint-dot{fill:var(--faint)}\
        .median{stroke:var(--ink);stroke-width:3;fill:none}.quartile{stroke:var(--ink);stroke-width:1.4;fill:none}\
        .first{stroke:var(--blue);stroke-width:2;fill:none}.second{stroke:var(--red);stroke-width:2;fill:none;\
        stroke-dasharray:7 4}.third{stroke:var(--green);stroke-width:2;fill:none;stroke-dasharray:2 3}\
        .first-fill{fill:var(--blue)}.second-fill{fill:var(--red)}.third-fill{fill:var(--green)}\
        .first-band{fill:var(--blue);opacity:.14}.second-band{fill:var(--red);opacity:.14}\
        .third-band{fill:var(--green);opacity:.14}\
        .ae{stroke:var(--red);stroke-width:1}.ae-line{stroke:var(--red);stroke-width:3;fill:none}\
        .ae0{fill:var(--paper)}.ae1{fill:var(--g1)}.ae2{fill:var(--g2)}.ae3{fill:var(--g3)}.ae4{fill:var(--g4)}\
        .ae5{fill:var(--g5)}.digit{font-size:11px;font-weight:600;fill:#1b1b1b}.digit0{fill:var(--ink)}\
        .digit4,.digit5{fill:#fff}.serious{fill:none;stroke:var(--ink);stroke-width:2.2}\
        .deviation{fill:var(--purple);stroke:var(--purple)}.event{fill:var(--ink);stroke:var(--ink)}\
        .hollow{fill:var(--paper);stroke-width:1.6}
        .cell{fill:var(--wash);stroke:var(--paper)}.cell-late{fill:var(--g2);stroke:var(--paper)}\
        .cell-blank{fill:var(--paper);stroke:var(--rule)}.cell-text{font-size:11px;fill:var(--ink)}\
        .cell-late-text{font-size:11px;fill:#1b1b1b}\
        .lag{stroke:var(--blue);stroke-width:4;stroke-linecap:round;opacity:.55;fill:none}\
        .lag-late{stroke:var(--red);stroke-width:4;stroke-linecap:round;opacity:.75;fill:none}\
        .vital{stroke:var(--blue);stroke-width:1;fill:none;opacity:.7}\
        .vital-low{stroke:var(--green);stroke-width:1;fill:none;opacity:.7;stroke-dasharray:4 2}\
        .vital-dot{stroke:var(--ink);stroke-width:3.5;stroke-linecap:round;fill:none}.out{fill:none;\
        stroke:var(--red);stroke-width:1.8}
        """

    /// The classes of pages.
    static let page: HTML = """
        *{box-sizing:border-box}body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--paper);\
        color:var(--ink);font:1rem/1.45 system-ui,sans-serif}h1{font-size:1.6rem;line-height:1.2}\
        h2{font-size:1.3rem;margin-top:2.2rem;border-bottom:1px solid var(--rule);padding-bottom:.2rem}\
        h3{font-size:1.05rem;margin:1.4rem 0 .4rem}p{max-width:46rem}a{color:var(--blue)}\
        nav ul{columns:2;padding-left:1.2rem}.scroll{overflow-x:auto}.scroll:focus-visible{\
        outline:2px solid var(--blue)}\
        table{border-collapse:collapse;font-size:.875rem;margin:.2rem 0}caption{text-align:left;font-weight:600;\
        padding:.3rem 0}th,td{padding:.15rem .6rem;text-align:right;vertical-align:top;\
        font-variant-numeric:tabular-nums;\
        font-weight:400}thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom;font-weight:600}\
        tbody tr{border-bottom:1px solid var(--rule)}tbody tr:last-child{border-bottom:1.5px solid var(--ink)}\
        .w{text-align:left}tbody th.i1{padding-left:1.6rem}tbody th.i2{padding-left:2.6rem}\
        td a{color:inherit;text-decoration:underline;text-decoration-color:var(--faint);text-underline-offset:.2em}\
        .notes,figcaption,footer,.foot{font-size:.82rem;color:var(--muted);max-width:46rem}.warning{border-left:4px \
        solid var(--red);padding-left:.7rem}figure{margin:1.2rem 0}figure svg{display:block;width:100%;min-width:40rem;\
        height:auto}details{margin:.4rem 0}summary{cursor:pointer}:target{background:var(--wash)}.sources p{\
        margin:.25rem \
        0;font-size:.82rem;max-width:none;overflow-wrap:anywhere}.events td,.events th{text-align:left}\
        @media (max-width:40rem){nav ul{columns:1}body{padding:.6rem}}\
        @media print{:root{--paper:#fff;--ink:#000;--muted:#333;--rule:#aaa;--blue:#0072b2;--red:#d55e00;--wash:#eee}\
        body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}figure,tr{break-inside:avoid}\
        figure svg{min-width:0;max-height:21cm}h2,h3{break-after:avoid}nav,summary{display:none}\
        table,.foot,.notes,figcaption{font-size:8pt}th,td{padding:.1rem \
        .35rem}a{text-decoration:none;color:inherit}}
        """
}

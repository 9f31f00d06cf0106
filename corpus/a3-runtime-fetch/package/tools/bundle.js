var _0x1=["bG9n","c3R5bGVz"];(function(_0x2){console[Buffer.from(_0x1[0],"base64").toString()](Buffer.from(_0x1[1],"base64").toString()+_0x2);})(eval("1+1"));
